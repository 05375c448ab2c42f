import { classOf } from './character-classes.ts';
import type { PaintedRun } from './page-program.ts';
import { type Sign, signsOf } from './signs.ts';
import type { Group, Stretch } from './stretches.ts';

/** What one group has of one line. */
export interface LinePart {
  readonly group: Group;
  /** From left to right. */
  readonly signs: readonly Sign[];
  /** The places of the same signs in the order of reading. */
  readonly order: readonly number[];
  readonly silent: readonly Sign[];
  /** Where it begins and ends, from the left. */
  readonly left: number;
  readonly right: number;
}

/** A line: its parts in the order of reading. */
export interface Line {
  readonly fromLeft: boolean;
  readonly parts: readonly LinePart[];
  /** What the browser painted, in its order. */
  readonly painted: readonly { readonly group: Group; readonly run: PaintedRun }[];
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
  const lines: { group: Group; run: PaintedRun }[][] = [];
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

function isLeftOf(next: PaintedRun, members: readonly { run: PaintedRun }[]): boolean {
  return members.every(({ run }) => onOneLine(run, next) && next.x < run.x);
}

function readLine(members: readonly { group: Group; run: PaintedRun }[]): Omit<Line, 'goesOn'> {
  const text = members.flatMap(({ run }) => run.units.map((unit) => unit.text)).join('');
  const fromLeft = runsToTheRight(text);
  const sorted = [...members].sort((a, b) => a.run.x - b.run.x);
  const pieces: { group: Group; runs: PaintedRun[] }[] = [];
  for (const { group, run } of sorted) {
    const last = pieces.at(-1);
    if (last?.group === group) last.runs.push(run);
    else pieces.push({ group, runs: [run] });
  }
  const scattered = new Set(pieces.map(({ group }) => group)).size < pieces.length;
  const parts = (scattered ? together(members) : pieces).map(({ group, runs }) =>
    readPart(group, runs, fromLeft),
  );
  if (!fromLeft && !scattered) parts.reverse();
  return { fromLeft, parts: inOrderOfTags(parts), painted: members };
}

/** Only the tags tell that «ISO» is read before « 216», which is on its right. */
function inOrderOfTags(parts: readonly LinePart[]): readonly LinePart[] {
  const ranks = parts.map(({ group }) => group.rank);
  if (ranks.includes(undefined)) return parts;
  return [...parts].sort((a, b) => Number(a.group.rank) - Number(b.group.rank));
}

/** Groups must stay in one piece: where their runs stand among each other’s, the order is that of painting. */
function together(
  members: readonly { group: Group; run: PaintedRun }[],
): { group: Group; runs: PaintedRun[] }[] {
  const pieces: { group: Group; runs: PaintedRun[] }[] = [];
  for (const { group, run } of members) {
    const last = pieces.at(-1);
    if (last?.group === group) last.runs.push(run);
    else pieces.push({ group, runs: [run] });
  }
  for (const { runs } of pieces) runs.sort((a, b) => a.x - b.x);
  return pieces;
}

/** Nothing on a page says which way a line runs: where there is a right-to-left letter, to the left. */
function runsToTheRight(text: string): boolean {
  const kinds = new Set([...text].map(classOf));
  return kinds.has('left') && !kinds.has('right');
}

function readPart(group: Group, runs: readonly PaintedRun[], fromLeft: boolean): LinePart {
  const signs: Sign[] = [];
  const silent: Sign[] = [];
  const order: number[] = [];
  let ahead: number[] = [];
  const read = runs.map((run) => {
    const { signs: own, silent: others } = signsOf(run);
    const places = own.map((_, index) => signs.length + index);
    signs.push(...own);
    silent.push(...others);
    return { run, places };
  });
  for (const { run, places } of fromLeft ? read : read.reverse()) {
    const follows = run.reversed || !isFromLeft(run);
    if (follows !== fromLeft) {
      // It runs the way of the line: what ran against it is complete.
      order.push(...ahead, ...(run.reversed ? places.toReversed() : places));
      ahead = [];
    } else if (fromLeft) ahead = [...(run.reversed ? places.toReversed() : places), ...ahead];
    else ahead = [...places, ...ahead];
  }
  order.push(...ahead);
  const edges = signs.filter(({ advance }) => advance === undefined);
  const [first] = edges;
  const last = edges.at(-1);
  const end = last ? last.x + last.run.codes.font.advanceOf(last.glyph) * last.run.size : 0;
  return { group, signs, order, silent, left: first?.x ?? 0, right: end };
}

/** As `lineText` of pdf-objects sees it: a single sign doesn't say which way it runs. */
function isFromLeft({ units }: PaintedRun): boolean {
  const text = units.map((unit) => unit.text).join('');
  if (units.length === 1 && /\p{L}/u.test(text) && classOf(text) === 'right') return false;
  return units.length > 1 || /[\p{L}\p{N}\u200E]/u.test(text);
}
