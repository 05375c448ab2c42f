import {
  type Panel,
  type PrintedSheet,
  panelsOf,
  type Seen,
  Strip,
  smallBook,
} from './folding-paper.ts';

/** What somebody does who has the printed sheet and the instructions. */
export interface Craft {
  readonly kind: 'a6' | 'sheet-a5' | 'once' | 'zigzag-3' | 'zigzag-4' | 'letter' | 'a7';
  readonly binding: 'right' | 'left';
  /** About which edge of the paper the printer turns it. */
  readonly flip: 'short-edge' | 'long-edge';
}

const halves = [148.5, 148.5];
const quarters = [74.25, 74.25, 74.25, 74.25];

/** What is read of a sheet: of cards each piece is one, else the pages of the one leaflet in the order in which they are seen. */
export function readLeaflets<Mark>(
  sheet: PrintedSheet<Mark>,
  { kind, binding, flip }: Craft,
): (readonly Seen<Mark>[])[][] {
  // Paper that lies across is turned like a leaf about its short edge.
  const turned = flip === 'short-edge' ? 'side' : 'head';
  const right = binding === 'right';
  const strip = (widths: readonly number[]): Panel<Mark>[] =>
    panelsOf(sheet, widths, 1, turned)[0] as Panel<Mark>[];
  switch (kind) {
    case 'a6':
      return panelsOf(sheet, [105, 105], 2, turned).flatMap((row) => row.map(({ face }) => [face]));
    case 'sheet-a5':
      return panelsOf(sheet, halves, 1, turned).flatMap((row) => row.map(({ face }) => [face]));
    case 'once': {
      // Turned over, so that the inside is seen, one half is folded over the other; the front lies on top or below.
      const open = Strip.of(strip(halves)).turnedOver();
      const closed = open.folded(148.5, right ? 'right' : 'left', 'over');
      const [front] = closed.seen();
      const [back] = closed.turnedOver().seen();
      return [[front ?? [], ...inOrder(open.seen(), right), back ?? []]];
    }
    case 'letter':
      return [letter(strip(right ? [100, 100, 97] : [97, 100, 100]), right)];
    case 'a7':
      return [smallBook(panelsOf(sheet, quarters, 2, turned), binding)];
    default:
      return [zigzag(strip(kind === 'zigzag-3' ? [99, 99, 99] : quarters), right)];
  }
}

function inOrder<T>(seen: readonly T[], right: boolean): T[] {
  return right ? seen.toReversed() : [...seen];
}

/** Folded to and fro; what lies on top is read first, then the sheet is drawn out. */
function zigzag<Mark>(panels: readonly Panel<Mark>[], right: boolean): (readonly Seen<Mark>[])[] {
  const wide = (panels[0] as Panel<Mark>).width;
  const open = Strip.of(panels);
  // The far end goes over the panel beside it or under it, in turn, so that the panel where reading begins stays on top.
  let folded = open;
  for (let left = panels.length - 1; left > 0; left -= 1) {
    const at = right ? (panels.length - left) * wide : left * wide;
    folded = folded.folded(at, right ? 'left' : 'right', left % 2 === 0 ? 'over' : 'under');
  }
  const [top = []] = folded.seen();
  const read = [open, open.turnedOver()].flatMap((side) => inOrder(side.seen(), right));
  // It is found there again as the first that is read.
  return top[0]?.mark === read[0]?.[0]?.mark ? read : [top, ...read];
}

/** Inside up, the narrow panel is folded in, the other over it; then it is opened again, panel by panel. */
function letter<Mark>(panels: readonly Panel<Mark>[], right: boolean): (readonly Seen<Mark>[])[] {
  const inside = Strip.of(panels).turnedOver();
  const tucked = inside.folded(right ? 97 : 200, right ? 'left' : 'right', 'over');
  const closed = tucked.folded(right ? 197 : 100, right ? 'right' : 'left', 'over');
  const [front = []] = closed.seen();
  const [back = []] = closed.turnedOver().seen();
  const opened = inOrder(tucked.seen(), right);
  // Opened once one sees the first page of the inside, and what was tucked in.
  return [front, ...inOrder(inside.seen(), right), opened[1] ?? [], back];
}

/** Whether all is read: each mark once, in order, heads up, and nothing behind them. */
export function isRead<Mark>(
  read: readonly (readonly Seen<Mark>[])[],
  expected: readonly Mark[],
): boolean {
  return (
    read.every((seen, place) =>
      place < expected.length
        ? seen.length === 1 && seen[0]?.mark === expected[place] && seen[0]?.headUp === true
        : seen.length === 0,
    ) && read.length >= expected.length
  );
}
