import type { Line } from '../lines/line.ts';
import { shareWithRoom } from '../lines/run.ts';
import { endsInVerb, hasSmallWords } from '../lines/sentence.ts';

/** Lines that end where the breath does: most would have had room for another word. */
export function isFreeVerse(runs: readonly (readonly Line[])[]): boolean {
  const all = runs.flat();
  const standing = runs.filter((run) => run.length >= 3).flat().length;
  if (all.length < 6 || standing < all.length * 0.5) return false;
  const lengths = all.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths.at(-1) ?? 0;
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (median > 45) return false;
  // A list of things and prices has a number in each line; so has one of numbers to call.
  const numbers = all.filter(({ text }) => /\p{Nd}{2}/u.test(text)).length;
  const columns = all.filter(({ text }) => /\S\s{3,}\S|\t|:\s*\S/.test(text)).length;
  if (numbers > all.length * 0.15 || columns > all.length * 0.3) return false;
  // A whole sentence by itself between blank lines is a paragraph.
  const isParagraph = ({ plain }: Line): boolean =>
    /[.۔]$/.test(plain) && plain.split(/\s+/).length >= 8;
  if (runs.some(([line, more]) => line && !more && isParagraph(line))) return false;
  const closed = all.filter(({ plain }) => /[.۔]$/.test(plain)).length;
  if (closed > all.length * 0.4) return false;
  if (variation(runs.flatMap((run) => run.slice(0, -1)).map(({ text }) => text.length)) < 0.2)
    return false;
  const pairs = runs.reduce((sum, run) => sum + run.length - 1, 0);
  const room = runs.reduce((sum, run) => sum + shareWithRoom(run, width) * (run.length - 1), 0);
  const spoken = all.filter(({ plain }) => hasSmallWords(plain)).length;
  return room / pairs >= 0.45 && spoken >= all.length * 0.35 && !isRecipe(all);
}

/** How much lengths differ: their standard deviation over their mean. Wrapped prose has one length. */
export function variation(lengths: readonly number[]): number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const square =
    lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / Math.max(1, lengths.length);
  return Math.sqrt(square) / Math.max(1, mean);
}

/** «سبزی را خرد می‌کنم», «زرشک را می‌شویم»: a sentence a line, each with its verb at the end. */
function isRecipe(lines: readonly Line[]): boolean {
  const sentences = lines.filter(
    ({ plain }) => endsInVerb(plain) && plain.trim().split(/\s+/).length >= 3,
  ).length;
  return sentences >= lines.length * 0.7;
}
