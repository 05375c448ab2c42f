import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Occurrence } from '../book/index.ts';

/**
 * A part’s content with the first word of each occurrence in a `<span id="ix--N">`, so
 * that an edition can see on which page the word falls. A mark begins and ends where
 * words do and lines may be broken, never inside a word or behind a half-space:
 * quotation marks and brackets at the word stay with it. It isn’t empty: Chromium knows no
 * place in a PDF of what has no box on a line. Headings have no marks: the boxes of their
 * words are higher than their lines, and at the top of a page would lie on the one before;
 * their own ids are place enough.
 * @param content a part’s content as the Book has it, before an edition changes its text
 * @param occurrences of any part; those of others are left out
 */
export function withIndexMarks(
  content: Element,
  occurrences: readonly Pick<Occurrence, 'part' | 'mark' | 'start'>[],
): Element {
  const own = content.properties['id'];
  const marks = new Map(
    occurrences.filter(({ part }) => part === own).map(({ start, mark }) => [start, mark]),
  );
  const starts = [...marks.keys()].sort((a, b) => a - b);
  let next = 0;
  let offset = 0;

  const split = (text: Text, inHeading: boolean): ElementContent[] => {
    const from = offset;
    offset += text.value.length;
    const pieces: ElementContent[] = [];
    let done = 0;
    for (; (starts[next] ?? Infinity) < offset; next += 1) {
      if (inHeading) continue;
      const start = starts[next] as number;
      const at = Math.max(done, clusterStart(text.value, start - from));
      const end = clusterEnd(text.value, Math.max(at, start - from));
      const id = marks.get(start);
      const before = pieces.at(-1);
      // A second place in what no line parts has its mark round the first one's.
      if (at === end && before) {
        pieces[pieces.length - 1] = h('span', { id }, before);
        continue;
      }
      if (at > done) pieces.push({ type: 'text', value: text.value.slice(done, at) });
      pieces.push(h('span', { id }, text.value.slice(at, end)));
      done = end;
    }
    if (pieces.length === 0) return [text];
    const rest = text.value.slice(done);
    return rest === '' ? pieces : [...pieces, { type: 'text', value: rest }];
  };
  const enter = (element: Element, within: boolean): Element => {
    const inHeading = within || /^h[1-6]$/.test(element.tagName);
    return {
      ...element,
      children: element.children.flatMap((child) => {
        if (child.type === 'text') return split(child, inHeading);
        return [child.type === 'element' ? enter(child, inHeading) : child];
      }),
    };
  };
  return enter(structuredClone(content), false);
}

/** Where what can’t be parted from a word ends: before the next space, or behind a hyphen or dash. */
function clusterEnd(text: string, from: number): number {
  return from + (/^[^\s\u2010\u2012-\u2014/-]*/u.exec(text.slice(from))?.[0].length ?? 0);
}

/** Where what can’t be parted begins: behind a space, or a hyphen or dash at which a line may end. */
function clusterStart(text: string, at: number): number {
  const before = /[^\s\u2010\u2012-\u2014/-]*$/u.exec(text.slice(0, at))?.[0] ?? '';
  return at - before.length;
}
