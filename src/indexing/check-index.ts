import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from '../book/index.ts';
import { placeIn, tell } from '../messages/index.ts';
import type { WantedIndex } from './wanted.ts';
import { findIn } from './with-indexes.ts';

/** Tell which entries are nowhere in a book, and which phrases kept nothing out of the index. */
export function checkIndex({ path, fields }: WantedIndex, book: Book): VFileMessage[] {
  const { value } = fields;
  const file = new VFile({ path });
  const found = new Set<number>();
  const used = new Set<string>();
  for (const { places, kept } of findIn(book, value).values()) {
    for (const { entry } of places) found.add(entry);
    for (const { entry, not } of kept) used.add(`${entry} ${not}`);
  }
  const told: VFileMessage[] = [];
  for (const [index, { entry, see, not }] of value.entries()) {
    if (see === undefined && !found.has(index)) {
      const reason = `“${entry}” is nowhere in the text`;
      told.push(
        tell(file, 'index-entry-unfound', reason, { place: placeIn(fields, index, 'entry') }),
      );
    }
    for (const [at, phrase] of not.entries()) {
      if (used.has(`${index} ${at}`)) continue;
      const reason = `The phrase “${phrase}” keeps nothing out of the index`;
      told.push(
        tell(file, 'index-phrase-unused', reason, { place: placeIn(fields, index, 'not', at) }),
      );
    }
  }
  return told;
}
