/** How many folded sheets a signature may have; a book with fewer sheets than `least` is one signature. */
export interface SignatureLimits {
  readonly least: number;
  readonly most: number;
}

/** What is sewn best: thick enough to hold a thread, thin enough to lie flat. */
const best = 4;

/**
 * How many folded sheets each signature has: all alike where that can be, and no two that differ by
 * more than one sheet; of such ways the one whose signatures are nearest to four sheets.
 */
export function signatureSizes(sheets: number, { least, most }: SignatureLimits): number[] {
  const fewest = Math.ceil(sheets / most);
  const greatest = Math.max(fewest, Math.floor(sheets / least));
  let count = fewest;
  for (let tried = fewest; tried <= greatest; tried += 1) {
    if (badness(sheets, tried) < badness(sheets, count)) count = tried;
  }
  const small = Math.floor(sheets / count);
  const larger = sheets % count;
  return Array.from({ length: count }, (_, index) => small + (index < larger ? 1 : 0));
}

/** Signatures that aren’t all alike are worse than any that are. */
function badness(sheets: number, count: number): number {
  const uneven = sheets % count === 0 ? 0 : sheets;
  return uneven + Math.abs(sheets / count - best);
}
