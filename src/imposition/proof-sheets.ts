import type { PressFile, PrintedPage } from '../finishing/index.ts';
import { enlarged, marksRoom, type PageBox, pointsPerMm } from '../pdf-writing/index.ts';

/** `spreads`: facing pages lie side by side; `single`: one page to a sheet, with crop marks. */
export type ProofKind = 'spreads' | 'single';

/** A sheet of a proof: what is put on it and where; lengths in points. */
export interface ProofSheet {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PlacedPage[];
  /** Trimmed and bled page on a larger sheet, with marks at its corners; undefined where the sheet is what is seen. */
  readonly cut?: { readonly trim: PageBox; readonly bled: PageBox } | undefined;
}

/** A page on a sheet. */
export interface PlacedPage {
  /** Which page of the print it is. */
  readonly index: number;
  /** What is seen of it, on the sheet that it was printed on. */
  readonly seen: PageBox;
  /** How far it is moved. */
  readonly by: readonly [right: number, up: number];
}

/** Facing pages as they lie in the open book, or one page to a sheet, in the order of reading. */
export function proofSheets(
  { pages, bleed, rightToLeft }: Pick<PressFile, 'pages' | 'bleed' | 'rightToLeft'>,
  kind: ProofKind,
): ProofSheet[] {
  return kind === 'spreads'
    ? spreads(pages, rightToLeft)
    : pages.map(({ trim }, index) => onItsOwn(index, trim, bleed));
}

/**
 * The first page of a book lies alone: on the left where it is bound on the right, on the right else. Behind it,
 * the page that is read first lies on the side of the binding’s beginning: ۲ on the right, ۳ on the left.
 */
function spreads(pages: readonly PrintedPage[], rightToLeft: boolean): ProofSheet[] {
  const sheets: ProofSheet[] = [];
  for (let first = -1; first < pages.length; first += 2) {
    const facing = [first, first + 1].flatMap((index, place) => {
      const page = pages[index];
      return page ? [{ index, page, onRight: (place === 0) === rightToLeft }] : [];
    });
    const { width, height } = (facing[0] as (typeof facing)[number]).page.trim;
    sheets.push({
      width: 2 * width,
      height,
      pages: facing.map(({ index, page: { trim }, onRight }) => ({
        index,
        seen: trim,
        by: [(onRight ? width : 0) - trim.x, -trim.y],
      })),
    });
  }
  return sheets;
}

/** Upright sheets that people have paper for, in millimetres: A4, A3, A2. */
const papers = [
  [210, 297],
  [297, 420],
  [420, 594],
] as const;

function onItsOwn(index: number, trim: PageBox, bleed: number): ProofSheet {
  const room = 2 * (bleed + marksRoom);
  const [width, height] =
    papers
      .map(([across, down]) => [across * pointsPerMm, down * pointsPerMm] as const)
      .find(([across, down]) => trim.width + room <= across && trim.height + room <= down) ??
    ([trim.width + room, trim.height + room] as const);
  const x = (width - trim.width) / 2;
  const y = (height - trim.height) / 2;
  const placed = { ...trim, x, y };
  return {
    width,
    height,
    pages: [{ index, seen: enlarged(trim, bleed), by: [x - trim.x, y - trim.y] }],
    cut: { trim: placed, bled: enlarged(placed, bleed) },
  };
}
