/** Where two skeletons part. */
export interface Difference {
  /** Characters (UTF-16 code units) that both have in common from the start. */
  readonly offset: number;
  /** A few characters of each from there; empty at the end of either. */
  readonly expected: string;
  readonly found: string;
}

const shown = 24;

/** The first place where `found` is not `expected`; undefined when they are the same. */
export function firstDifference(expected: string, found: string): Difference | undefined {
  if (expected === found) return undefined;
  let offset = 0;
  while (offset < expected.length && expected[offset] === found[offset]) offset += 1;
  const start = Math.max(0, offset - shown / 2);
  return {
    offset,
    expected: expected.slice(start, offset + shown),
    found: found.slice(start, offset + shown),
  };
}
