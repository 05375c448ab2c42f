/** Lines of a source, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The lines of a document: from its first to its last, without those that aren't its own. */
export interface DocumentLines extends LineRange {
  readonly without?: readonly LineRange[];
}

const pattern = /^(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?$/;

/** Read `28-41` or `28`; undefined when it is neither, or runs backwards. */
export function parseLineRange(text: string): LineRange | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from >= 1 && to >= from ? { from, to } : undefined;
}

/**
 * Read `28-41` or `3, 7-9`: ranges in the order of the source, each behind the one before it;
 * undefined when they are none.
 */
export function parseDocumentLines(text: string): DocumentLines | undefined {
  const ranges = text.split(/[,،]/).map(parseLineRange);
  const [first] = ranges;
  const without: LineRange[] = [];
  let to = first?.to ?? 0;
  for (const [index, range] of ranges.entries()) {
    if (!range || (index > 0 && range.from <= to)) return undefined;
    if (index > 0 && range.from > to + 1) without.push({ from: to + 1, to: range.from - 1 });
    to = range.to;
  }
  return first && { from: first.from, to, ...(without.length > 0 && { without }) };
}

/** As the editions print it: `L28-L41` or `L3-L3,L7-L9`, the form that `data-source` carries. */
export function formatLineRange({ from, to, without = [] }: DocumentLines): string {
  const starts = [from, ...without.map((gap) => gap.to + 1)];
  const ends = [...without.map((gap) => gap.from - 1), to];
  return starts.map((start, index) => `L${start}-L${ends[index]}`).join(',');
}
