import type { Atom, FlowReading } from './flow-reading.ts';

/** Less than a hundredth of a line, and more than the browser's rounding; px. */
export const tolerance = 0.25;

/** A line of a paragraph, or an atom that has none. px throughout. */
export interface Row {
  readonly atom: number;
  /** From 0. */
  readonly line: number;
  readonly height: number;
  /** Space between it and the row before; at the top of a page there is none. */
  readonly gap: number;
  /** What a page costs that ends before this row. */
  readonly cost: number;
  /** A document begins with it. */
  readonly opens: boolean;
  /** A page has to end before this row. */
  readonly forced?: 'page' | 'recto' | undefined;
  /** Numbers of the notes that it refers to. */
  readonly notes: readonly number[];
}

/** What it costs to break the rules; the sums decide, so one widow outweighs several short pages. */
export const costs = {
  widow: 4000,
  orphan: 4000,
  group: 6000,
  avoid: 12_000,
  linesAfter: 9000,
  /** A title with nothing below it. */
  stranded: 30_000,
  shortLast: 2500,
  /** Rows that a cell joins are parted only where no page holds them all. */
  joined: 60_000,
  splitNote: 150,
  /** Notes that go on over pages of their own before a title, and one that begins behind the page of its call. */
  notesAhead: 5000,
  lateNote: 7000,
  carriedLine: 4,
  /**
   * By how many lines a page is short. In the middle of a text that is seen at once, if not
   * so much more when there are many; before a title it says that something ends.
   */
  short: (lines: number, beforeTitle: boolean): number => {
    if (lines <= 0) return 0;
    if (beforeTitle) return 8 * lines ** 2;
    return Math.min(60 * lines ** 2.2, 2000 + 12 * lines ** 2.2);
  },
  /** By how many lines two facing pages differ, beyond one; less where a text ends on the second. */
  unequal: (lines: number, endsText: boolean): number =>
    (endsText ? 8 : 60) * Math.max(0, lines - 1) ** 2,
} as const;

/**
 * Take a flow apart into rows, and say what a page break before each would cost.
 * @param depth of a page, px
 */
export function rowsOf(flow: FlowReading, depth: number = Number.POSITIVE_INFINITY): Row[] {
  const groups = groupsOf(flow);
  const joined = joinedOf(flow, depth);
  const rows: (Row & { cost: number })[] = [];
  let following = 0;
  let wanted = 1;
  flow.atoms.forEach((atom, index) => {
    const before = flow.atoms[index - 1];
    const count = atom.breakable ? atom.lines : 1;
    const height = (atom.bottom - atom.top) / count;
    for (let line = 0; line < count; line += 1) {
      const boundary = line === 0;
      const forced = boundary ? forcedBreak(before, atom) : undefined;
      let cost = boundary
        ? Math.max(
            boundaryCost(before, atom, groups.goesOn[index] === true),
            joined[index] ? costs.joined : 0,
          )
        : insideCost(atom, line, groups.within[index] === true);
      // A title needs lines of its own after it; a heading that comes right after it doesn't end that.
      if (forced || (boundary && atom.linesAfter >= wanted)) following = 0;
      if (following > 0 && cost < costs.linesAfter) cost = costs.linesAfter;
      if (!forced && boundary && before && before.linesAfter > 0) {
        cost = Math.max(cost, costs.stranded);
      }
      following -= 1;
      rows.push({
        atom: index,
        line,
        height,
        gap: boundary && before ? Math.max(0, atom.top - before.bottom) : 0,
        cost,
        opens: boundary && atom.kind === 'title',
        forced,
        notes: atom.notes
          .filter((note) => count === 1 || note.line === line)
          .map(({ note }) => note),
      });
    }
    if (atom.linesAfter > 0 && atom.linesAfter > following) {
      following = atom.linesAfter;
      wanted = atom.linesAfter;
    }
  });
  return rows;
}

function forcedBreak(before: Atom | undefined, atom: Atom): 'page' | 'recto' | undefined {
  if (atom.before === 'recto' || before?.after === 'recto') return 'recto';
  if (!before || atom.before === 'page' || before.after === 'page') return 'page';
  return undefined;
}

function boundaryCost(before: Atom | undefined, atom: Atom, inGroup: boolean): number {
  if (before?.after === 'avoid' || atom.before === 'avoid') return costs.avoid;
  return inGroup ? costs.group : 0;
}

function insideCost(atom: Atom, line: number, inGroup: boolean): number {
  const orphans = line < atom.orphans ? costs.orphan * (atom.orphans - line) : 0;
  const widows = atom.lines - line < atom.widows ? costs.widow : 0;
  return Math.max(orphans, widows, inGroup ? costs.group : 0);
}

/** Which rows of tables can’t begin a page without parting what cells join and one page holds. */
function joinedOf({ atoms }: FlowReading, depth: number): boolean[] {
  const joined: boolean[] = new Array(atoms.length).fill(false);
  for (let start = 0, end = 1; start < atoms.length; start = end, end += 1) {
    while (atoms[end]?.joined) end += 1;
    const { top = 0, tableHead = 0 } = atoms[start] ?? {};
    const height = (atoms[end - 1]?.bottom ?? 0) - top + tableHead;
    if (height <= depth + tolerance) joined.fill(true, start + 1, end);
  }
  return joined;
}

/** Which atoms stand in a group, and which can't begin a page without tearing one apart. */
function groupsOf({ atoms, groups }: FlowReading): { within: boolean[]; goesOn: boolean[] } {
  const within: boolean[] = new Array(atoms.length).fill(false);
  const goesOn: boolean[] = new Array(atoms.length).fill(false);
  for (const [start, end] of groups) {
    within.fill(true, start, end);
    goesOn.fill(true, start + 1, end);
  }
  return { within, goesOn };
}
