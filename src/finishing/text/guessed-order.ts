import { readsFromLeft, runsToTheRight } from '../../pdf-objects/index.ts';
import { classOf } from './character-classes.ts';
import type { PaintedRun } from './page-program.ts';
import { type GroupedRuns, groupedRuns, type PlacedRun } from './stretches.ts';

/** In what order a line seems to be read. */
interface GuessedOrder {
  readonly fromLeft: boolean;
  /** In the order of reading, and so are the runs of each. */
  readonly groups: readonly GroupedRuns[];
}

/**
 * In what order a line seems to be read that isn’t set as the bidirectional algorithm would
 * have set it by itself, since its paragraph says more of its directions than a file tells.
 * @param runs From left to right.
 */
export function guessedOrder(runs: readonly PlacedRun[]): GuessedOrder {
  const groups = groupedRuns(runs);
  const fromLeft = isFromLeft(runs, groups);
  const isScattered = new Set(groups.map(({ group }) => group)).size < groups.length;
  const painted = isScattered ? together(runs) : groups;
  const read = painted.map(({ group, runs: own }) => ({ group, runs: inOrder(own, fromLeft) }));
  if (!fromLeft && !isScattered) read.reverse();
  return { fromLeft, groups: inOrderOfTags(read) };
}

/**
 * Whether a line is one of left-to-right text. Where it has no right-to-left letters the tags tell:
 * the full stop of an English sentence in a Persian paragraph stands on its left and is read last.
 */
function isFromLeft(runs: readonly PlacedRun[], groups: readonly GroupedRuns[]): boolean {
  const said = runs.map(({ run }) => saidBy(run));
  const fromLeft = runsToTheRight(said);
  const ranks = groups.flatMap(({ group }) => group.tagged?.rank ?? []);
  if (ranks.length < 2 || ranks.length < groups.length) return fromLeft;
  if (ranks.every((rank, at) => at === 0 || rank < (ranks[at - 1] as number))) return false;
  const isTaggedFromLeft = ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] as number));
  const text = said.flatMap(({ units }) => units).join('');
  return fromLeft || (isTaggedFromLeft && ![...text].some((each) => classOf(each) === 'right'));
}

/**
 * Only the tags tell that «ISO» is read before « 216», which is on its right. What no tag leads
 * to, the mark of a list’s item for instance, stays where it is.
 */
function inOrderOfTags(groups: readonly GroupedRuns[]): readonly GroupedRuns[] {
  const tagged = groups.filter(({ group }) => group.tagged !== undefined);
  tagged.sort((a, b) => Number(a.group.tagged?.rank) - Number(b.group.tagged?.rank));
  const sorted = tagged.values();
  return groups.map((own) => (own.group.tagged === undefined ? own : (sorted.next().value ?? own)));
}

/** Groups must stay in one piece: where their runs stand among each other’s, they are in the order of their first. */
function together(runs: readonly PlacedRun[]): GroupedRuns[] {
  const groups = [...new Set(runs.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    runs: runs.filter((one) => one.group === group).map(({ run }) => run),
  }));
}

/** Runs in the order of reading, from those from left to right. */
function inOrder(runs: readonly PaintedRun[], fromLeft: boolean): PaintedRun[] {
  const order: PaintedRun[] = [];
  let ahead: PaintedRun[] = [];
  for (const run of fromLeft ? runs : runs.toReversed()) {
    // It runs the way of the line: what ran against it is complete.
    if (readsFromLeft(saidBy(run)) === fromLeft) {
      order.push(...ahead, run);
      ahead = [];
    } else ahead.unshift(run);
  }
  return [...order, ...ahead];
}

function saidBy({ reversed, units }: PaintedRun): { reversed: boolean; units: string[] } {
  return { reversed, units: units.map(({ text }) => text) };
}
