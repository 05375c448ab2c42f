// Paper as it is printed, turned, stacked, cut, folded and read. Nothing here knows a page number, or
// how the press puts pages on sheets: what is printed is a mark that is read again.

/** What is printed in one field of a side, as that side lies before the reader. */
export interface Print<Mark> {
  readonly mark: Mark;
  readonly column: number;
  readonly row: number;
  /** Whether it stands on its head. */
  readonly turned: boolean;
  /** Where it has its inner margin. */
  readonly inner: 'left' | 'right';
}

/** What a printer is given for a sheet. */
export interface PrintedSides<Mark> {
  readonly front: readonly Print<Mark>[];
  readonly back: readonly Print<Mark>[];
}

/** Ink on one face of a piece of paper, as that face is seen with the paper’s head up. */
interface Ink<Mark> {
  readonly mark: Mark;
  readonly turned: boolean;
  readonly inner: 'left' | 'right';
}

/** A piece of paper of the size of a page, both faces as they are seen, turned about the side. */
interface Field<Mark> {
  readonly face: Ink<Mark> | undefined;
  readonly reverse: Ink<Mark> | undefined;
}

/** A sheet of paper: rows of fields, as the face is seen. */
export type Paper<Mark> = readonly (readonly Field<Mark>[])[];

/** A page as it is read. */
export interface ReadPage<Mark> {
  readonly mark: Mark | undefined;
  readonly headUp: boolean;
  /** Whether its inner margin lies at the fold, or at the glued edge. */
  readonly innerAtSpine: boolean;
  /** On which side of the open book it lies. */
  readonly side: 'left' | 'right';
}

/** A sheet comes out of the printer, which has turned it about its side or its head in between. */
export function printSheet<Mark>(
  { front, back }: PrintedSides<Mark>,
  rows: number,
  turn: 'side' | 'head',
): Paper<Mark> {
  const ink = (
    prints: readonly Print<Mark>[],
    row: number,
    column: number,
  ): Ink<Mark> | undefined => prints.find((each) => each.row === row && each.column === column);
  return Array.from({ length: rows }, (_, row) =>
    [0, 1].map((column): Field<Mark> => {
      const face = ink(front, row, column);
      // Turned about its side, right and left change; about its head, above and below, and what stood upright hangs.
      const reverse =
        turn === 'side' ? ink(back, row, 1 - column) : ink(back, rows - 1 - row, column);
      return { face, reverse: reverse && turn === 'head' ? upsideDown(reverse) : reverse };
    }),
  );
}

function upsideDown<Mark>({ mark, turned, inner }: Ink<Mark>): Ink<Mark> {
  return { mark, turned: !turned, inner: inner === 'left' ? 'right' : 'left' };
}

/** A sheet is put into the stack with its head where its foot was. */
export function turnAround<Mark>(paper: Paper<Mark>): Paper<Mark> {
  const turned = (ink: Ink<Mark> | undefined): Ink<Mark> | undefined => ink && upsideDown(ink);
  return paper
    .map((row) =>
      row.map(({ face, reverse }) => ({ face: turned(face), reverse: turned(reverse) })).reverse(),
    )
    .reverse();
}

/** A sheet is put into the stack with its back up. */
export function turnOver<Mark>(paper: Paper<Mark>): Paper<Mark> {
  return paper.map((row) =>
    row.map(({ face, reverse }) => ({ face: reverse, reverse: face })).reverse(),
  );
}

/** The stack, from the top, is cut between its rows; the upper half is put on the lower. */
export function cutRows<Mark>(stack: readonly Paper<Mark>[]): Paper<Mark>[] {
  const rows = stack[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    stack.map((paper): Paper<Mark> => [paper[row] as readonly Field<Mark>[]]),
  ).flat();
}

/** Two copies of a booklet lie over each other on each sheet. */
export function cutCopies<Mark>(stack: readonly Paper<Mark>[]): Paper<Mark>[][] {
  const rows = stack[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    stack.map((paper): Paper<Mark> => [paper[row] as readonly Field<Mark>[]]),
  );
}

/** The stack is cut between its columns, and the pile of the side where reading begins put on the other. */
export function cutLeaves<Mark>(
  stack: readonly Paper<Mark>[],
  binding: 'right' | 'left',
): Field<Mark>[] {
  const [first, second] = binding === 'right' ? [1, 0] : [0, 1];
  return [first, second].flatMap((column) =>
    stack.map((paper) => paper[0]?.[column as number] as Field<Mark>),
  );
}

/** Leaves that are glued at one edge are read: the face of each, then its reverse. */
export function readLeaves<Mark>(
  leaves: readonly Field<Mark>[],
  binding: 'right' | 'left',
): ReadPage<Mark>[] {
  return leaves.flatMap(({ face, reverse }) => readLeaf(face, reverse, binding));
}

/** Sheets, the outermost first, are folded into each other and opened leaf by leaf. */
export function readFolded<Mark>(
  nested: readonly Paper<Mark>[],
  binding: 'right' | 'left',
  inside: readonly ReadPage<Mark>[] = [],
): ReadPage<Mark>[] {
  const [near, far] = binding === 'right' ? [0, 1] : [1, 0];
  const half = (paper: Paper<Mark>, column: number): Field<Mark> =>
    (paper[0] as readonly Field<Mark>[])[column] as Field<Mark>;
  return [
    ...nested.flatMap((paper) => {
      const { face, reverse } = half(paper, near as number);
      return readLeaf(face, reverse, binding);
    }),
    ...inside,
    // Behind the middle one sees the insides of the sheets first.
    ...nested.toReversed().flatMap((paper) => {
      const { face, reverse } = half(paper, far as number);
      return readLeaf(reverse, face, binding);
    }),
  ];
}

/** Both pages of a leaf: the first lies on the side away from the binding, its inner margin at it. */
function readLeaf<Mark>(
  recto: Ink<Mark> | undefined,
  verso: Ink<Mark> | undefined,
  binding: 'right' | 'left',
): ReadPage<Mark>[] {
  const other = binding === 'right' ? 'left' : 'right';
  const page = (ink: Ink<Mark> | undefined, side: 'left' | 'right'): ReadPage<Mark> => ({
    mark: ink?.mark,
    headUp: ink ? !ink.turned : true,
    innerAtSpine: ink ? ink.inner !== side : true,
    side,
  });
  return [page(recto, other), page(verso, binding)];
}
