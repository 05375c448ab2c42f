/**
 * What of a text has to agree for a planned line and a printed one to be the same:
 * its letters, digits and signs, without spaces, half-spaces, marks over letters and
 * what stands for a box.
 */
export function textKey(text: string): string {
  return text.normalize('NFKD').replace(/[\s\p{Cf}\p{M}\uFFFC]/gu, '');
}

/**
 * How alike two keys are, from 0 to 1: their pairs of neighbouring characters in common
 * (Dice). Lines of one text have a few by chance; a line with another note's number
 * nearly all.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (const pair of pairsOf(a)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOf(b)) {
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    common += 1;
    pairs.set(pair, left - 1);
  }
  const all = a.length + b.length - 2;
  return all > 0 ? (2 * common) / all : 0;
}

function pairsOf(key: string): string[] {
  return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => key.slice(at, at + 2));
}
