/** Lines of a source, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
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

/** As the editions print it: `L28-L41`, the form that `data-source` carries. */
export function formatLineRange(range: LineRange): string {
  return `L${range.from}-L${range.to}`;
}
