import type { BrokenPage } from './broken-page.ts';
import type { FlowReading } from './flow-reading.ts';

/** Pages that are printed at once. */
export interface PrintPart {
  /** The index of the first, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** The id of the part of the book with which the first begins; undefined for the first of the book. */
  readonly begins: string | undefined;
}

/**
 * So many pages are printed at once, if the book lets it: for each page the browser looks at
 * every place that a link leads to, so the time of one print grows with the square of its pages.
 */
export const pagesAtOnce = 128;

/**
 * Where a book is parted to be printed: before a left page (which is the first of each print)
 * that begins with a part of the book, and on which no note goes on from the page before. The
 * book alone decides, so that the same one is always printed in the same parts.
 * @param ids of the parts of the book
 * @param limit as `pagesAtOnce`
 */
export function printParts(
  ids: readonly string[],
  { ids: places }: FlowReading,
  broken: readonly BrokenPage[],
  limit: number,
): PrintPart[] {
  const wanted = new Set(ids);
  const partAt = new Map<number, string>();
  for (const [id, atom, line] of places) {
    if (line === 0 && wanted.has(id) && !partAt.has(atom)) partAt.set(atom, id);
  }
  const known = new Set<number>();
  const candidates = broken.flatMap(({ kind, start, notes }, index) => {
    const goesOn = notes.some(({ note }) => known.has(note));
    for (const { note } of notes) known.add(note);
    const begins = kind === 'text' && start.line === 0 ? partAt.get(start.atom) : undefined;
    return index > 0 && index % 2 === 0 && begins !== undefined && !goesOn
      ? [{ index, begins }]
      : [];
  });
  const parts: PrintPart[] = [];
  let from = 0;
  let begins: string | undefined;
  while (broken.length - from > limit) {
    const later = candidates.filter(({ index }) => index > from);
    const next = later.findLast(({ index }) => index - from <= limit) ?? later[0];
    if (!next) break;
    parts.push({ from, to: next.index, begins });
    from = next.index;
    begins = next.begins;
  }
  return [...parts, { from, to: broken.length, begins }];
}
