import type { SheetForm } from '../../src/imposition/booklet/sheet-plan.ts';
import {
  cutCopies,
  cutLeaves,
  cutRows,
  type Paper,
  type PrintedSides,
  printSheet,
  type ReadPage,
  readFolded,
  readLeaves,
} from './paper.ts';

/** What somebody does who has the printed sheets and the instructions. */
export interface Craft extends Omit<SheetForm, 'signatures' | 'turn'> {
  /** How many folded sheets are taken from the pile for each signature. */
  readonly signatures: readonly number[];
  /** How the printer turns sheets. */
  readonly turn: 'side' | 'head';
}

/** Print sheets: the stack as it comes out, its first sheet on top, faces up. */
export function printStack<Mark>(
  sheets: readonly PrintedSides<Mark>[],
  { rows, turn }: Pick<Craft, 'rows' | 'turn'>,
): Paper<Mark>[] {
  return sheets.map((sheet) => printSheet(sheet, rows, turn));
}

/** Cut, fold, nest and read: each booklet that comes of a stack, page by page. */
export function makeBooklets<Mark>(
  stack: readonly Paper<Mark>[],
  { folding, binding, rows, copies, signatures, wrapped }: Craft,
): ReadPage<Mark>[][] {
  const piles = copies === 2 ? cutCopies(stack) : [rows === 2 ? cutRows(stack) : [...stack]];
  return piles.map((pile) => {
    if (folding === 'perfect')
      return readLeaves(readPiles(pile, stack, rows, copies, binding), binding);
    const rest = [...pile];
    const cover = wrapped ? rest.splice(0, 1) : [];
    const read = signatures.flatMap((size) => readFolded(rest.splice(0, size), binding));
    return wrapped ? readFolded(cover, binding, read) : read;
  });
}

/** Of sheets with two rows the upper half is cut into leaves first, and lies above the lower. */
function readPiles<Mark>(
  pile: readonly Paper<Mark>[],
  stack: readonly Paper<Mark>[],
  rows: number,
  copies: number,
  binding: 'right' | 'left',
): Parameters<typeof readLeaves<Mark>>[0] {
  if (rows === 1 || copies === 2) return cutLeaves(pile, binding);
  const upper = pile.slice(0, stack.length);
  return [...cutLeaves(upper, binding), ...cutLeaves(pile.slice(stack.length), binding)];
}

/** Whether a booklet reads as it should: all marks in order, heads up, inner margins at the spine, odd pages on their side. */
export function isSound<Mark>(read: readonly ReadPage<Mark>[], expected: readonly Mark[]): boolean {
  return (
    expected.every((mark, index) => read[index]?.mark === mark) &&
    read.slice(expected.length).every(({ mark }) => mark === undefined) &&
    read.every(({ headUp, innerAtSpine }) => headUp && innerAtSpine)
  );
}
