/** Where two lists are unlike first; -1 when they are the same. */
export function firstUnlike(found: readonly string[], expected: readonly string[]): number {
  const most = Math.max(found.length, expected.length);
  for (let at = 0; at < most; at += 1) if (found[at] !== expected[at]) return at;
  return -1;
}

/** What is in one of two lists, and what ought to be there; what isn’t there is left out. */
export function foundAndExpected(
  found: string | undefined,
  expected: string | undefined,
): { found?: string; expected?: string } {
  return {
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
  };
}
