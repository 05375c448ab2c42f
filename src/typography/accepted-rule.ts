import type { Change } from './change.ts';
import { wordClass } from './characters.ts';
import type { AcceptedSpacing, TypographyRule } from './rule.ts';
import { skeleton } from './skeleton.ts';

const inWord = new RegExp(`[${wordClass}]`);

export const accepted: TypographyRule = {
  id: 'accepted',
  description: 'Spaces and half-spaces that the editor of the book has accepted, word by word.',
  reason: 'What may be one word or two, somebody has to decide; `accept` in book.yaml says what.',
  source: 'press',
  find: (text, _kind, { accept = [] }) => {
    const found = accept.flatMap((each) => placesOf(text, each));
    let end = 0;
    return found
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((change) => {
        if (change.start < end) return false;
        end = change.end;
        return true;
      });
  },
};

/** Where the words stand by themselves; on one line of the text only, where it is named. */
function placesOf(text: string, { find, put, line }: AcceptedSpacing): Change[] {
  // Without a letter nothing says where it stands; an empty text stands everywhere.
  if (find === put || skeleton(find) === '' || skeleton(find) !== skeleton(put)) return [];
  const changes: Change[] = [];
  for (let at = text.indexOf(find); at !== -1; at = text.indexOf(find, at + 1)) {
    const end = at + find.length;
    if (inWord.test(text[at - 1] ?? '') || inWord.test(text[end] ?? '')) continue;
    if (line !== undefined && text.slice(0, at).split('\n').length - 1 !== line) continue;
    changes.push({ rule: 'accepted', start: at, end, before: find, after: put });
  }
  return changes;
}
