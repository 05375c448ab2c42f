import {
  type GraphicsState,
  type Matrix,
  outset,
  readOperators,
  stateAfter,
} from '../../pdf-objects/index.ts';
import { hasRightToLeft, isSpace } from './character-classes.ts';
import type { PaintedRun, Step } from './page-program.ts';

/** Runs that belong to one marked content, one after the other in one text object or several. */
export interface Group {
  /** The operator that opens the marked content; undefined where there is none around it alone. */
  readonly open: string | undefined;
  readonly runs: readonly PaintedRun[];
  /** Where it stands among the tags; undefined where none leads to it. */
  readonly tagged?: Tagged | undefined;
}

/** A marked content among the tags. */
export interface Tagged {
  /** When it is read among the others. */
  readonly rank: number;
  /** The element that it is in. Of one element’s the browser lists those of a line as it paints them. */
  readonly element: number;
  /** Whether that may have a direction of its own. */
  readonly isolated?: boolean | undefined;
}

/** A run and the marked content that it belongs to. */
export interface PlacedRun {
  readonly group: Group;
  readonly run: PaintedRun;
}

/** Runs of one marked content. */
export interface GroupedRuns {
  readonly group: Group;
  readonly runs: readonly PaintedRun[];
}

/** Neighbours that belong to one marked content together. */
export function groupedRuns(runs: readonly PlacedRun[]): GroupedRuns[] {
  const groups: { group: Group; runs: PaintedRun[] }[] = [];
  for (const { group, run } of runs) {
    const last = groups.at(-1);
    if (last?.group === group) last.runs.push(run);
    else groups.push({ group, runs: [run] });
  }
  return groups;
}

/** Operators that put something on the page (ISO 32000, annex A). */
const painting = new Set('f F f* B B* b b* s S sh Do EI BT'.split(' '));

function paints(content: string): boolean {
  let found = false;
  readOperators(content, (operator) => {
    if (painting.has(operator)) found = true;
  });
  return found;
}

/** Steps that follow each other with nothing between them but text and its marks. */
export type Stretch = readonly Group[];

/**
 * Takes the text of a page together; what isn't text stays as it is, where it is.
 * @param tags Where each marked content of the page stands among the tags, by its number.
 */
export function stretches(
  steps: readonly Step[],
  tags: ReadonlyMap<number, Tagged>,
): (Step | Stretch)[] {
  const found: (Step | Group[])[] = [];
  const add = (group: Group): void => {
    const last = found.at(-1);
    const before = Array.isArray(last) ? last.at(-1) : undefined;
    if (!Array.isArray(last)) found.push([group]);
    else if (!before || before.open !== undefined || group.open !== undefined) last.push(group);
    else last[last.length - 1] = { open: undefined, runs: [...before.runs, ...group.runs] };
  };
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as Step;
    if (step.kind === 'text') add({ open: undefined, runs: step.runs });
    else if (step.kind === 'open') {
      const runs: PaintedRun[] = [];
      let end = at + 1;
      for (let next = steps[end]; next?.kind === 'text'; next = steps[end]) {
        runs.push(...next.runs);
        end += 1;
      }
      // At the end of a page or a frame the browser goes on to the next before it closes the mark.
      const after = steps[end];
      const state = after?.kind === 'raw' && !paints(after.content) ? after : undefined;
      if (state) end += 1;
      if (runs.length > 0 && steps[end]?.kind === 'close') {
        add({ open: step.content, runs, tagged: tags.get(passageOf(step.content) ?? -1) });
        if (state) found.push(state);
        at = end;
      } else found.push(step);
    } else if (step.kind !== 'raw' || step.content.trim() !== '') found.push(step);
  }
  return found.map((each) => (Array.isArray(each) ? withTaggedSpaces(each) : each));
}

/**
 * Spaces between two neighbours of a line that are read one after the other, with the one that shows a right-to-left
 * letter beside them: there they are read where they stand. The browser leaves some without a tag (the one
 * in «NET `کتاب y =`»), and whoever goes by the tags would read one word.
 */
function withTaggedSpaces(groups: readonly Group[]): Group[] {
  const joined = [...groups];
  for (let at = joined.length - 2; at > 0; at -= 1) {
    const [left, space, right] = joined.slice(at - 1, at + 2) as [Group, Group, Group];
    if (space.open !== undefined || !left.tagged || !right.tagged) continue;
    const alone = space.runs.every(({ units }) => units.every(({ text }) => isSpace(text)));
    const [before, after] = [left.runs.at(-1), right.runs[0]];
    const level = [before, after].every((run) => run?.y === space.runs[0]?.y);
    if (!alone || !level || Math.abs(left.tagged.rank - right.tagged.rank) !== 1) continue;
    if (hasRightToLeft(before?.units.at(-1)?.text ?? '')) {
      joined.splice(at - 1, 2, { ...left, runs: [...left.runs, ...space.runs] });
    } else if (hasRightToLeft(after?.units[0]?.text ?? '')) {
      joined.splice(at, 2, { ...right, runs: [...space.runs, ...right.runs] });
    }
  }
  return joined;
}

/** The matrix with which the coordinates of each piece of a page become those of the page. */
export function matricesOf(pieces: readonly (Step | Stretch)[]): readonly Matrix[] {
  const outer: GraphicsState[] = [];
  let state = outset;
  return pieces.map((piece) => {
    if ('kind' in piece && piece.kind === 'raw') {
      readOperators(piece.content, (operator, operands) => {
        if (operator === 'q') outer.push(state);
        else if (operator === 'Q') state = outer.pop() ?? outset;
        else state = stateAfter(state, operator, operands);
      });
    }
    return state.matrix;
  });
}

/** The number by which tags know a marked content, from the operator that opens it. */
export function passageOf(open: string | undefined): number | undefined {
  const number = /\/MCID\s+(\d+)/.exec(open ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
