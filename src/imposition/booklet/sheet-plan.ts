/** How sheets become a booklet: folded once into each other, in several signatures, or cut into leaves that are glued. */
export type Folding = 'saddle' | 'signatures' | 'perfect';

/** All that says which page lies where on which sheet. */
export interface SheetForm {
  readonly folding: Folding;
  readonly binding: 'right' | 'left';
  /** Rows of two pages on a side of a sheet; two rows are cut apart first. */
  readonly rows: 1 | 2;
  /** Two: the rows are alike, and cutting them apart makes two booklets. */
  readonly copies: 1 | 2;
  /** How many folded sheets each signature has, in the order of reading; of no matter to leaves. */
  readonly signatures: readonly number[];
  /** Whether one more folded sheet lies around them all: a cover on paper of its own. */
  readonly wrapped: boolean;
  /**
   * About which edge the back is turned, as the sheet lies before the reader: about the `side`, like
   * the page of a book, or about the `head`, like that of a calendar.
   */
  readonly turn: 'side' | 'head';
}

/** A page on a side of a sheet, as that side lies before the reader. */
export interface Cell {
  /** Which place of the booklet it is, in the order of reading from 0. */
  readonly place: number;
  readonly column: 0 | 1;
  /** Counted from the top. */
  readonly row: 0 | 1;
  /** Whether it stands on its head. */
  readonly turned: boolean;
  /** The side of the cell at which the page is folded or glued. */
  readonly bound: 'left' | 'right';
  /** How many folded sheets lie around its own. */
  readonly depth: number;
  /** Which signature it is in, from 0; a cover that is wrapped around them is in none. */
  readonly signature: number | undefined;
}

/** A sheet of paper, with what is printed on either side. */
export interface SheetPlan {
  readonly front: readonly Cell[];
  readonly back: readonly Cell[];
}

/** What is cut out of one row, or is half of one: so much of a side that it has one way through the booklet. */
interface Piece {
  readonly front: readonly PiecePage[];
  readonly back: readonly PiecePage[];
}

type PiecePage = Pick<Cell, 'place' | 'column' | 'bound' | 'depth' | 'signature'>;

/**
 * Which pages lie where on the sheets, in the order in which they are printed: the first sheet is the
 * outermost of the first signature. Sheets with two rows are cut as one pile, and the lower half is put
 * under the upper; leaves lie in as many piles as a side has pages, the one that is read first on top.
 * @param places how many the booklet has; a multiple of 4, of leaves of 2
 */
export function planSheets(places: number, form: SheetForm): SheetPlan[] {
  const rows = form.folding === 'perfect' ? leafRows(places, form) : foldedRows(form);
  const { rows: perSheet, copies, turn } = form;
  const piles = perSheet === 2 && copies === 1 ? 2 : 1;
  const count = Math.ceil(rows.length / piles);
  return Array.from({ length: count }, (_, sheet) => {
    const upper = rows[sheet];
    const lower = copies === 2 ? upper : perSheet === 2 ? rows[count + sheet] : undefined;
    const side = (name: 'front' | 'back'): Cell[] =>
      [upper, lower].flatMap((piece, row) =>
        (piece?.[name] ?? []).map((page): Cell => ({ ...page, row: row as 0 | 1, turned: false })),
      );
    const back = side('back');
    return { front: side('front'), back: turn === 'side' ? back : turnedRound(back, perSheet) };
  });
}

/** The folded sheets in the order of their outer pages: of each the outside is its front. */
function foldedRows({ binding, signatures, wrapped }: SheetForm): Piece[] {
  const sheets = signatures.reduce((sum, each) => sum + each, 0) + (wrapped ? 1 : 0);
  const rows = wrapped ? [folded(0, 4 * sheets - 1, binding, 0, undefined)] : [];
  let first = wrapped ? 2 : 0;
  signatures.forEach((size, signature) => {
    const last = first + 4 * size - 1;
    for (let at = 0; at < size; at += 1) {
      rows.push(folded(first + 2 * at, last - 2 * at, binding, at + (wrapped ? 1 : 0), signature));
    }
    first = last + 1;
  });
  return rows;
}

/** A sheet that is folded between its columns: its first page outside, its last outside, two inside. */
function folded(
  first: number,
  last: number,
  binding: SheetForm['binding'],
  depth: number,
  signature: number | undefined,
): Piece {
  const side = (left: number, right: number): PiecePage[] => [
    { place: left, column: 0, bound: 'right', depth, signature },
    { place: right, column: 1, bound: 'left', depth, signature },
  ];
  return binding === 'right'
    ? { front: side(first, last), back: side(last - 1, first + 1) }
    : { front: side(last, first), back: side(first + 1, last - 1) };
}

/** Two leaves beside each other; each column is a pile, the one where reading begins is read first. */
function leafRows(places: number, { binding, rows, copies }: SheetForm): Piece[] {
  const leaves = places / 2;
  const piles = rows === 2 && copies === 1 ? 4 : 2;
  const sheets = Math.ceil(leaves / piles);
  const [outer, inner] =
    binding === 'right' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const begins = binding === 'right' ? 1 : 0;
  const row = (sheet: number, upper: number): Piece => {
    const columns = [0, 1].flatMap((pile) => {
      const leaf = (upper * 2 + pile) * sheets + sheet;
      if (leaf >= leaves) return [];
      const column = (pile === 0 ? begins : 1 - begins) as 0 | 1;
      const common = { depth: 0, signature: undefined };
      const front = { place: 2 * leaf, column, bound: outer, ...common };
      const behind = (1 - column) as 0 | 1;
      return [{ front, back: { place: 2 * leaf + 1, column: behind, bound: inner, ...common } }];
    });
    return { front: columns.map(({ front }) => front), back: columns.map(({ back }) => back) };
  };
  const upper = Array.from({ length: sheets }, (_, sheet) => row(sheet, 0));
  const lower = Array.from({ length: sheets }, (_, sheet) => row(sheet, 1));
  return piles === 4 ? [...upper, ...lower] : upper;
}

/** A whole side turned by half a turn. */
function turnedRound(cells: readonly Cell[], rows: 1 | 2): Cell[] {
  return cells.map((cell) => ({
    ...cell,
    column: (1 - cell.column) as 0 | 1,
    row: (rows - 1 - cell.row) as 0 | 1,
    turned: !cell.turned,
    bound: cell.bound === 'left' ? 'right' : 'left',
  }));
}
