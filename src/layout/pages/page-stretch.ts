import { type BrokenPage, emptyPage, type PageBox, place } from './broken-page.ts';
import type { FlowReading } from './flow-reading.ts';
import type { NoteStream } from './note-stream.ts';
import { PageNotes } from './page-notes.ts';
import { costs, type Row, tolerance } from './rows.ts';
import { shareWhite, type WhitePlace, whitePlace, whitePrices } from './white.ts';

/** The best way to a place: a page ended before this row, with this much of the notes printed. */
interface State {
  readonly row: number;
  /** Lines of notes still to be printed: numbers in the stream. */
  readonly carried: readonly number[];
  readonly cost: number;
  /** Pages before it, in the whole book. */
  readonly pages: number;
  /** By how many lines the page is short that the next one faces, if there is one and it runs on. */
  readonly facing?: number | undefined;
  readonly before?: State | undefined;
  readonly page?: Filled | undefined;
}

/** A page as it would be filled. */
interface Filled {
  /** Notes on pages of their own before it. */
  readonly ahead: readonly (readonly number[])[];
  readonly start: number;
  readonly end: number;
  readonly noteLines: readonly number[];
  /** Lines of white that it has more than it is set with. */
  readonly white: number;
  readonly short: number;
  /** A title begins the next one. */
  readonly endsText: boolean;
  readonly cost: number;
}

/** A way to fill a page, and the lines of notes that it leaves to the next. */
interface Way extends Filled {
  readonly carried: readonly number[];
}

/** The most states that are followed from one place. */
const mostStates = 12;

/** No page has so many lines. */
const mostShort = 1000;

/** So many lines begin what goes on over pages of its own. */
const fewestLines = 4;

/** What lies between two forced breaks: the rows from `start` to before `end`. */
export class PageStretch {
  readonly #rows: readonly Row[];
  readonly #start: number;
  readonly #end: number;
  readonly #stream: NoteStream;
  readonly #box: PageBox;
  readonly #flow: FlowReading;
  readonly #pagesBefore: number;
  readonly #notes: PageNotes;

  /** @param pagesBefore how many pages of the book come before */
  constructor(
    rows: readonly Row[],
    start: number,
    end: number,
    stream: NoteStream,
    box: PageBox,
    flow: FlowReading,
    pagesBefore: number,
  ) {
    this.#rows = rows;
    this.#start = start;
    this.#end = end;
    this.#stream = stream;
    this.#box = box;
    this.#flow = flow;
    this.#pagesBefore = pagesBefore;
    this.#notes = new PageNotes(stream, box);
  }

  pages(): BrokenPage[] {
    const states = new Map<number, Map<number, State>>();
    const first = { row: this.#start, carried: [], cost: 0, pages: this.#pagesBefore };
    states.set(this.#start, new Map([[0, first]]));
    for (let row = this.#start; row < this.#end; row += 1) {
      const there = states.get(row);
      if (!there) continue;
      // How a page may be filled doesn't depend on what it faces: that is found out once.
      const ways = new Map<string, Way[]>();
      for (const state of best(there)) {
        const key = state.carried.join();
        const known = ways.get(key) ?? this.#fill(row, state.carried);
        ways.set(key, known);
        for (const page of known) this.#reach(states, state, page);
      }
      states.delete(row);
    }
    const [last] = best(states.get(this.#end) ?? new Map<number, State>());
    return last ? this.#trace(last) : [];
  }

  /** Of all ways to a place that are alike for what follows, the cheapest is kept. */
  #reach(states: Map<number, Map<number, State>>, from: State, page: Way): void {
    const pages = from.pages + page.ahead.length + 1;
    const runsOn = page.end < this.#end;
    // The second page of a spread has an odd number: it faces the one before it.
    const second = pages % 2 === 1;
    const faces = second && page.ahead.length === 0 && runsOn && from.facing !== undefined;
    const unequal = faces ? Math.abs((from.facing as number) - page.short) : 0;
    const cost = from.cost + page.cost + costs.unequal(unequal, page.endsText);
    const facing = second || !runsOn ? undefined : page.short;
    const alike = (page.carried.length * 2 + (second ? 1 : 0)) * mostShort + (facing ?? -1) + 1;
    const there = states.get(page.end) ?? new Map<number, State>();
    states.set(page.end, there);
    const known = there.get(alike);
    if (known && known.cost <= cost) return;
    const { end: row, carried } = page;
    there.set(alike, { row, carried, cost, pages, facing, before: from, page });
  }

  /** Every way to fill a page that begins with a row, and pages of notes before it. */
  #fill(start: number, carried: readonly number[]): Way[] {
    return [
      ...this.#fillPage(start, carried),
      ...this.#notesAhead(start, carried).flatMap(({ ahead, rest, cost }) =>
        this.#fillPage(start, rest).map((way) => ({ ...way, ahead, cost: way.cost + cost })),
      ),
    ];
  }

  /**
   * Before a title, notes that are too long may go on over pages of their own: else what follows
   * it and calls another note would find no room below it, and the title would stand alone.
   */
  #notesAhead(
    start: number,
    carried: readonly number[],
  ): { readonly ahead: number[][]; readonly rest: readonly number[]; readonly cost: number }[] {
    if (carried.length === 0 || !this.#isTitle(start)) return [];
    const { depth, leading } = this.#box;
    const ahead: number[][] = [];
    for (let rest = carried; rest.length > 0; ) {
      const count = Math.max(1, this.#notes.place(rest, 1, -1, 0).count);
      ahead.push(rest.slice(0, count));
      rest = rest.slice(count);
    }
    const last = ahead.at(-1) as number[];
    const white = Math.max(0, Math.floor((depth - this.#notes.height(last)) / leading));
    const full = ahead.slice(0, -1);
    return [
      ...(full.length > 0 ? [{ ahead: full, rest: last, cost: costs.notesAhead }] : []),
      { ahead, rest: [], cost: costs.notesAhead + costs.short(white, true) },
    ];
  }

  #isTitle(row: number): boolean {
    const { atom, line } = this.#rows[row] as Row;
    return line === 0 && (this.#flow.atoms[atom]?.linesAfter ?? 0) > 0;
  }

  #fillPage(start: number, carried: readonly number[]): Way[] {
    const { depth, leading } = this.#box;
    const ways: (Filled & { carried: number[]; used: number })[] = [];
    const due = [...carried];
    let y = 0;
    let firstNew = -1;
    let onlyTitles = true;
    const places: WhitePlace[] = [];
    let prices = whitePrices(places);
    for (let end = start; end < this.#end; end += 1) {
      const row = this.#rows[end] as Row;
      y = this.#rowTop(row, end === start, y) + row.height;
      const place = end > start && whitePlace(this.#rows, end, this.#flow, leading);
      if (place) {
        places.push(place);
        prices = whitePrices(places);
      }
      for (const note of row.notes) {
        const [from, to] = this.#stream.spans[note] as readonly [number, number];
        if (to > from) firstNew = due.length;
        for (let line = from; line < to; line += 1) due.push(line);
      }
      const alone = end === start;
      if (y > depth + tolerance && !alone && !this.#mayBegin(row, y - row.height)) break;
      const placed = this.#notes.place(due, carried.length, firstNew, y);
      // What is to stand below a title stands there, even if its notes have to begin later.
      const belowTitle = onlyTitles;
      if (!this.#isTitle(end)) onlyTitles = false;
      if (!placed.enough && !alone && !belowTitle) continue;
      const noteLines = due.slice(0, placed.count);
      const rest = due.slice(placed.count);
      const next = end + 1;
      const final = next === this.#end;
      const { cost: breakCost = 0, opens = false } = this.#rows[next] ?? {};
      const used = y + this.#notes.height(noteLines);
      const left = Math.max(0, Math.floor((depth - used + tolerance) / leading));
      const { white, cost: depthCost } = final
        ? { white: 0, cost: this.#lastCost(start, y) }
        : bestWhite(prices, left, opens);
      const short = left - white;
      const cost = depthCost + (final ? 0 : breakCost);
      const notesCost = rest.length > 0 ? costs.splitNote + costs.carriedLine * rest.length : 0;
      const lateCost = !placed.enough && !alone ? costs.lateNote : 0;
      ways.push({
        ahead: [],
        start,
        end: next,
        noteLines,
        carried: rest,
        white,
        short: final ? 0 : short,
        endsText: opens,
        cost: cost + notesCost + lateCost,
        used: used + white * leading,
      });
    }
    return worthTrying(ways, this.#end, leading);
  }

  /** What no page holds may begin below other things, with a few lines. */
  #mayBegin({ atom, height }: Row, top: number): boolean {
    const { depth, leading } = this.#box;
    if (this.#flow.atoms[atom]?.innerLeading === undefined) return false;
    return height > depth + tolerance && top + fewestLines * leading <= depth + tolerance;
  }

  /** Where a row begins, on the grid if it has to be. */
  #rowTop(row: Row, first: boolean, y: number, white = 0): number {
    const atom = this.#flow.atoms[row.atom];
    if (first) return row.line === 0 ? (atom?.tableHead ?? 0) : 0;
    const top = y + row.gap + white;
    // With half a line below it, a heading lies between the lines of the grid.
    const parted = white % this.#box.leading !== 0;
    if (row.line > 0 || parted || !atom?.onGrid) return top;
    const { leading } = this.#box;
    return Math.ceil((top - tolerance) / leading) * leading;
  }

  /** A chapter's last page should hold more than a line or two, unless it is the only one. */
  #lastCost(start: number, y: number): number {
    return start !== this.#start && y < 5 * this.#box.leading - tolerance ? costs.shortLast : 0;
  }

  #trace(last: State): BrokenPage[] {
    const pages: BrokenPage[] = [];
    for (let state: State | undefined = last; state?.page; state = state.before) {
      pages.unshift(...this.#made(state.page));
    }
    let rest = last.carried;
    while (rest.length > 0) {
      const count = Math.max(1, this.#notes.place(rest, 1, -1, 0).count);
      const start = place(this.#rows[this.#end - 1] as Row);
      const notes = this.#notes.parts(rest.slice(0, count));
      pages.push({ ...emptyPage, kind: 'notes', start, notes });
      rest = rest.slice(count);
    }
    return pages.map((page, index) => ({ ...page, last: index === pages.length - 1 }));
  }

  #made(page: Filled): BrokenPage[] {
    const moved: [number, number][] = [];
    const whiteAbove = this.#whiteOf(page);
    let y = 0;
    for (let index = page.start; index < page.end; index += 1) {
      const row = this.#rows[index] as Row;
      const top = this.#rowTop(row, index === page.start, y, whiteAbove.get(index));
      const by = index === page.start ? 0 : top - y - row.gap;
      if (by > 0.01) moved.push([row.atom, by]);
      y = top + row.height;
    }
    const start = place(this.#rows[page.start] as Row);
    const ahead = page.ahead.map(
      (lines): BrokenPage => ({
        ...emptyPage,
        kind: 'notes-ahead',
        start,
        notes: this.#notes.parts(lines),
      }),
    );
    const made: BrokenPage = {
      ...emptyPage,
      kind: 'text',
      start,
      moved,
      notes: this.#notes.parts(page.noteLines),
      short: page.short,
      endsText: page.endsText,
      filled: Math.ceil((y - tolerance) / this.#box.leading),
      cost: page.cost,
    };
    // What is taller than a page goes on over pages of its own.
    const last = this.#rows[page.end - 1] as Row;
    const more = this.#goesOn(last, y - last.height);
    return [
      ...ahead,
      made,
      ...Array(Math.max(0, more)).fill({ ...emptyPage, kind: 'continued', start }),
    ];
  }

  /** px of white above rows of a page that they aren't set with. */
  #whiteOf({ start, end, white }: Filled): Map<number, number> {
    if (white === 0) return new Map();
    const { leading } = this.#box;
    const places: WhitePlace[] = [];
    for (let row = start + 1; row < end; row += 1) {
      const place = whitePlace(this.#rows, row, this.#flow, leading);
      if (place) places.push(place);
    }
    const shares = shareWhite(places, white);
    return new Map(
      places.map(({ row, parted }) => {
        const lines = shares.get(row) ?? 0;
        // 1½ + ½ and 2 + 1: what follows goes down to the grid by itself, or has a whole line to go.
        return [row, (parted && lines === 1 ? 0.5 : lines) * leading];
      }),
    );
  }

  /**
   * On how many more pages goes on what is taller than one and begins so far down: below the head
   * of its table, and in whole lines.
   */
  #goesOn(last: Row, top: number): number {
    const { depth } = this.#box;
    if (top + last.height <= depth + tolerance) return 0;
    const { tableHead = 0, innerLeading = 0 } = this.#flow.atoms[last.atom] ?? {};
    const full = (room: number): number =>
      innerLeading > 0 && innerLeading < room ? room - (room % innerLeading) : room;
    return Math.ceil((last.height - full(depth - top) - tolerance) / full(depth - tableHead));
  }
}

/**
 * How many lines of white make a page look best that is short by some, and what it costs then, at what each number of them costs. Where a text ends with
 * the page, its foot may stay white, and white within it is seen the more.
 */
function bestWhite(
  prices: readonly number[],
  left: number,
  endsText: boolean,
): { readonly white: number; readonly cost: number } {
  let best = { white: 0, cost: costs.short(left, endsText) };
  for (let white = 1; white <= left && white < prices.length; white += 1) {
    const price = (endsText ? 2 : 1) * (prices[white] as number);
    const cost = price + costs.short(left - white, endsText);
    if (cost < best.cost) best = { white, cost };
  }
  return best;
}

/** Pages that are nearly full, and those with more white that are cheaper than all of these. */
function worthTrying<T extends Filled & { readonly used: number }>(
  ways: readonly T[],
  end: number,
  leading: number,
): T[] {
  const fullest = ways.reduce((most, { used }) => Math.max(most, used), 0);
  const isFull = ({ used }: T): boolean => used >= fullest - 9 * leading;
  const least = ways.reduce(
    (cost, way) => (isFull(way) ? Math.min(cost, way.cost) : cost),
    Infinity,
  );
  return ways.filter((way) => way.end === end || isFull(way) || way.cost < least);
}

/** The cheapest states of a place, these first. */
function best(states: ReadonlyMap<number, State>): State[] {
  return [...states.values()].sort((a, b) => a.cost - b.cost).slice(0, mostStates);
}
