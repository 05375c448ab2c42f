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
  const spaced = new Set(parts.filter((_, index) => hasSpace(parts, index)));
  const before = new Set(
    [...spaced].map((one) =>
      Math.min(one.rank, (parts[parts.indexOf(one) - 1] as PlacedPart).rank),
    ),
  );
  const text = [...parts]
    .sort((a, b) => a.rank - b.rank)
    .map(({ part, rank }) => textOf(part) + (before.has(rank) ? space : ''))
    .join('');
  return inPlaces(parts, spaced, forPdfium(text)) ?? parts.flatMap(byItself);
}

/** Whether there is a space on the left of a part that stands between it and what is read next to it. */
function hasSpace(parts: readonly PlacedPart[], index: number): boolean {
  const [left, right] = [parts[index - 1], parts[index] as PlacedPart];
  return left !== undefined && right.parted && Math.abs(left.rank - right.rank) === 1;
}

/** Undefined where a space of PDFium’s own stands in the place of something else. */
function inPlaces(
  parts: readonly PlacedPart[],
  spaced: ReadonlySet<PlacedPart>,
  wanted: string,
): string[] | undefined {
  const characters = [...wanted];
  const texts: string[] = [];
  let at = 0;
  for (const placed of parts) {
    if (spaced.has(placed) && characters[at++] !== space) return undefined;
    for (const { text } of placed.part.signs) {
      const from = at;
      at += [...text].length;
      texts.push(characters.slice(from, at).join(''));
    }
  }
  return texts;
}

function byItself(placed: PlacedPart): string[] {
  return inPlaces([placed], new Set(), forPdfium(textOf(placed.part))) as string[];
}
