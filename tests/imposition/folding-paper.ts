// A sheet of paper as it is printed, turned, cut and folded into a leaflet, and read. Nothing here knows a
// page number, or how the press puts pages on sheets: what is printed is a mark that is read again. Lengths in mm.

/** What is printed somewhere on a side, as that side lies before the reader; from its lower left corner. */
export interface Print<Mark> {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turned: boolean;
}

/** What a printer is given for a sheet. */
export interface PrintedSheet<Mark> {
  readonly width: number;
  readonly height: number;
  readonly front: readonly Print<Mark>[];
  readonly back: readonly Print<Mark>[];
}

/** A piece of paper without a fold: what is seen on either face, the reverse as it is when it is turned like a leaf. */
export interface Panel<Mark> {
  readonly width: number;
  readonly face: readonly Seen<Mark>[];
  readonly reverse: readonly Seen<Mark>[];
}

/** A mark, and how it is seen. */
export interface Seen<Mark> {
  readonly mark: Mark;
  readonly headUp: boolean;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Cut or crease a printed sheet: rows from the top, of each its panels from the left. */
export function panelsOf<Mark>(
  { width, height, front, back }: PrintedSheet<Mark>,
  widths: readonly number[],
  rows: 1 | 2,
  turnedAbout: 'side' | 'head',
): Panel<Mark>[][] {
  // Turned about its side, right and left change; about its head, above and below, and what stood upright hangs.
  const behind = back.map((print) =>
    turnedAbout === 'side'
      ? { ...print, x: width - print.x - print.width }
      : { ...print, y: height - print.y - print.height, turned: !print.turned },
  );
  // From behind, what stands upright does so when the sheet is turned like a leaf.
  return Array.from({ length: rows }, (_, row) => {
    let left = 0;
    return widths.map((wide): Panel<Mark> => {
      const box = {
        x: left,
        y: ((rows - 1 - row) * height) / rows,
        width: wide,
        height: height / rows,
      };
      left += wide;
      const seen = (prints: readonly Print<Mark>[]): Seen<Mark>[] =>
        prints
          .filter((print) => liesIn(print, box))
          .map(({ mark, turned }) => ({ mark, headUp: !turned }));
      return { width: wide, face: seen(front), reverse: seen(behind) };
    });
  });
}

function liesIn(print: Box, box: Box): boolean {
  const [x, y] = [print.x + print.width / 2, print.y + print.height / 2];
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** A panel of a strip that lies on the table. */
interface Lying<Mark> {
  readonly panel: Panel<Mark>;
  readonly from: number;
  readonly to: number;
  readonly isOver: boolean;
}

/** A strip of paper on the table, folded or not: layers from below. */
export class Strip<Mark> {
  readonly #layers: readonly Lying<Mark>[];

  private constructor(layers: readonly Lying<Mark>[]) {
    this.#layers = layers;
  }

  /** Panels beside each other, their faces up. */
  static of<Mark>(panels: readonly Panel<Mark>[]): Strip<Mark> {
    let left = 0;
    return new Strip(
      panels.map((panel) => {
        left += panel.width;
        return { panel, from: left - panel.width, to: left, isOver: false };
      }),
    );
  }

  /** The whole of it is turned like the leaf of a book. */
  turnedOver(): Strip<Mark> {
    const end = Math.max(...this.#layers.map(({ to }) => to));
    return new Strip(
      this.#layers
        .map(({ panel, from, to, isOver }) => ({
          ...{ panel, isOver: !isOver },
          from: end - to,
          to: end - from,
        }))
        .toReversed(),
    );
  }

  /**
   * What lies to one side of a line is folded over what lies to the other, or under it.
   * @throws where a panel would have to be folded that has no fold there, or would stand out of what it lies on
   */
  folded(at: number, which: 'left' | 'right', way: 'over' | 'under'): Strip<Mark> {
    const near = 1e-6;
    const moves = ({ from, to }: Lying<Mark>): boolean =>
      which === 'left' ? to <= at + near : from >= at - near;
    const stays = ({ from, to }: Lying<Mark>): boolean =>
      which === 'left' ? from >= at - near : to <= at + near;
    if (this.#layers.some((layer) => !moves(layer) && !stays(layer))) {
      throw new Error('there is no fold');
    }
    const left = this.#layers.filter(stays);
    const moved = this.#layers
      .filter(moves)
      .map(({ panel, from, to, isOver }) => ({
        ...{ panel, isOver: !isOver },
        from: 2 * at - to,
        to: 2 * at - from,
      }))
      .toReversed();
    const [low, high] = [
      Math.min(...left.map(({ from }) => from)),
      Math.max(...left.map(({ to }) => to)),
    ];
    if (moved.some(({ from, to }) => from < low - near || to > high + near)) {
      throw new Error('it stands out of what it is folded on');
    }
    return new Strip(way === 'over' ? [...left, ...moved] : [...moved, ...left]);
  }

  /** From above, from the left: what lies on top where nothing lies over it. */
  seen(): (readonly Seen<Mark>[])[] {
    const places = [...new Set(this.#layers.map(({ from, to }) => (from + to) / 2))].sort(
      (a, b) => a - b,
    );
    const tops = places.map((x) => this.#layers.findLast(({ from, to }) => from < x && x < to));
    return [...new Set(tops)].flatMap((top) =>
      top ? [top.isOver ? top.panel.reverse : top.panel.face] : [],
    );
  }
}

/**
 * The small book of one sheet: two rows of four panels. The sheet is cut between its rows, through the two middle panels; it is
 * folded lengthwise so that the upper row hangs behind the lower; its ends are pushed together. From above, four leaves of
 * two panels then stand around the middle, each printed on both sides.
 * @returns what is seen on them, going around from the leaf at the end where reading begins, its face to the reader
 */
export function smallBook<Mark>(
  [upper = [], lower = []]: readonly (readonly Panel<Mark>[])[],
  binding: 'right' | 'left',
): (readonly Seen<Mark>[])[] {
  // Over the fold the upper row is seen from behind: what hung stands upright, left and right stay in their places.
  const behind = upper.map(({ face }) =>
    face.map(({ mark, headUp }) => ({ mark, headUp: !headUp })),
  );
  const before = lower.map(({ face }) => face);
  const west = { front: before[0], back: behind[0] };
  const east = { front: before[3], back: behind[3] };
  // The two panels in the middle of a row come to lie back to back, towards the reader or away from him.
  const south = { left: before[1], right: before[2] };
  const north = { left: behind[1], right: behind[2] };
  const around =
    binding === 'right'
      ? [
          west.front,
          west.back,
          north.left,
          north.right,
          east.back,
          east.front,
          south.right,
          south.left,
        ]
      : [
          east.front,
          east.back,
          north.right,
          north.left,
          west.back,
          west.front,
          south.left,
          south.right,
        ];
  return around.map((seen) => seen ?? []);
}
