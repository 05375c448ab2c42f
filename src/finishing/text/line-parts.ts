import { guessedOrder } from './guessed-order.ts';
import { lineOrder } from './line-order.ts';
import type { PaintedRun } from './page-program.ts';
import { isDirect, type Sign, signsOf } from './signs.ts';
import {
  type Group,
  type GroupedRuns,
  groupedRuns,
  type PlacedRun,
  type Stretch,
} from './stretches.ts';

/** What one group has of one line. */
export interface LinePart {
  readonly group: Group;
  /** From left to right. */
  readonly signs: readonly Sign[];
  /** The places of the same signs in the order of reading. */
  readonly order: readonly number[];
  readonly silent: readonly Sign[];
  /** Where it begins, from the left. */
  readonly left: number;
}

/** A line: its parts in the order of reading. */
export interface Line {
  readonly fromLeft: boolean;
  readonly parts: readonly LinePart[];
  /** What the browser painted, in its order. */
  readonly painted: readonly PlacedRun[];
  /** Whether something else follows on its left, beyond what isn’t text. */
  readonly goesOn: boolean;
}

/** Baselines nearer than this, in sizes of the type, are one line: notes’ numbers stand higher. */
const sameLine = 0.6;

/**
 * The lines of a stretch, in the order in which they are painted.
 * @param next The first run after the stretch.
 */
export function linesOf(stretch: Stretch, next: PaintedRun | undefined): Line[] {
  const lines: PlacedRun[][] = [];
  let highest: PaintedRun | undefined;
  for (const group of stretch) {
    for (const run of group.runs) {
      const line = lines.at(-1);
      if (line && highest && onOneLine(highest, run)) {
        line.push({ group, run });
        if (run.size > highest.size) highest = run;
      } else {
        lines.push([{ group, run }]);
        highest = run;
      }
    }
  }
  return lines.map((members, index) => {
    const goesOn = index === lines.length - 1 && next !== undefined && isLeftOf(next, members);
    return { ...readLine(members), goesOn };
  });
}

function onOneLine(a: PaintedRun, b: PaintedRun): boolean {
  return Math.abs(a.y - b.y) < sameLine * Math.max(a.size, b.size);
}

function isLeftOf(next: PaintedRun, members: readonly PlacedRun[]): boolean {
  return members.every(({ run }) => onOneLine(run, next) && next.x < run.x);
}

function readLine(painted: readonly PlacedRun[]): Omit<Line, 'goesOn'> {
  const isSaid = ({ run }: PlacedRun): boolean => !run.units.every(({ text }) => isDirect(text));
  const fromLeft = [...painted].sort((a, b) => a.run.x - b.run.x);
  const said = fromLeft.filter(isSaid);
  const known = lineOrder(said);
  const grouped = known && groupedRuns(known.runs);
  const order =
    grouped && areWhole(grouped)
      ? { fromLeft: known.fromLeft, groups: grouped }
      : guessedOrder(said);
  const groups = order.groups.map(({ group, runs }) => ({ group, runs: [...runs] }));
  // Marks that only order the line stay with what they are painted with.
  for (const { group, run } of fromLeft.filter((one) => !isSaid(one))) {
    const own = groups.find((one) => one.group === group);
    if (own) own.runs.push(run);
    else groups.push({ group, runs: [run] });
  }
  const parts = groups.map(({ group, runs }) => partOf(group, runs));
  return { fromLeft: order.fromLeft, parts, painted };
}

/** A marked content has to be painted in one go. */
function areWhole(groups: readonly GroupedRuns[]): boolean {
  return new Set(groups.map(({ group }) => group)).size === groups.length;
}

/** A part, from its runs in the order of reading. */
function partOf(group: Group, runs: readonly PaintedRun[]): LinePart {
  const signs: Sign[] = [];
  const silent: Sign[] = [];
  const places = new Map<PaintedRun, number[]>();
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const { signs: own, silent: others } = signsOf(run);
    const from = signs.length;
    const fromLeft = own.map((_, index) => from + index);
    places.set(run, run.reversed ? fromLeft.reverse() : fromLeft);
    signs.push(...own);
    silent.push(...others);
  }
  const order = runs.flatMap((run) => places.get(run) as number[]);
  const first = signs.find(({ advance }) => advance === undefined);
  return { group, signs, order, silent, left: first?.x ?? 0 };
}
