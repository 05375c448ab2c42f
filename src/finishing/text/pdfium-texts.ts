import { forPdfium } from './pdfium-order.ts';
import { type PlacedPart, type Row, textOf } from './row.ts';

/** What PDFium puts between pieces that stand apart. */
const space = ' ';

/**
 * What PDFium has to find in the place of each sign of a line, for it to read the line as it
 * is read. It knows no borders between marked contents: of «۱۷،» the comma may have to stand
 * in the place of the number, which is a link, and the number in that of the comma.
 */
export function pdfiumTexts({ parts }: Row): string[] {
  const spaces = new Map<PlacedPart, number>();
  parts.forEach((part, index) => {
    const after = part.parted ? readBefore(parts, index) : undefined;
    if (after !== undefined) spaces.set(part, after);
  });
  const ends = new Set(spaces.values());
  const text = [...parts]
    .sort((a, b) => a.rank - b.rank)
    .map(({ part, rank }) => textOf(part) + (ends.has(rank) ? space : ''))
    .join('');
  return inPlaces(parts, spaces, forPdfium(text)) ?? parts.flatMap(byItself);
}

/**
 * After which part a space is read that stands on the left of a part: the last of all those on
 * one side of it, if they are read before the others.
 */
function readBefore(parts: readonly PlacedPart[], index: number): number | undefined {
  const ranks = parts.map(({ rank }) => rank);
  const [left, right] = [ranks.slice(0, index), ranks.slice(index)];
  if (Math.max(...right) < Math.min(...left)) return Math.max(...right);
  if (Math.max(...left) < Math.min(...right)) return Math.max(...left);
  return undefined;
}

/** Undefined where a space of PDFium’s own stands in the place of something else. */
function inPlaces(
  parts: readonly PlacedPart[],
  spaces: ReadonlyMap<PlacedPart, number>,
  characters: readonly string[],
): string[] | undefined {
  const texts: string[] = [];
  let at = 0;
  for (const placed of parts) {
    if (spaces.has(placed) && characters[at++] !== space) return undefined;
    for (const { text } of placed.part.signs) {
      const from = at;
      at += [...text].length;
      texts.push(characters.slice(from, at).join(''));
    }
  }
  return texts;
}

function byItself(placed: PlacedPart): string[] {
  return inPlaces([placed], new Map(), forPdfium(textOf(placed.part))) as string[];
}
