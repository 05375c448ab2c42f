import { readOperators } from '../../pdf-objects/index.ts';
import type { PaintedRun, Step } from './page-program.ts';

/** Runs that belong to one marked content, one after the other in one text object or several. */
export interface Group {
  /** The operator that opens the marked content; undefined where there is none around it alone. */
  readonly open: string | undefined;
  readonly runs: readonly PaintedRun[];
  /** When it is read among the others of its page; undefined where no tag leads to it. */
  readonly rank?: number | undefined;
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
 * @param ranks When each marked content of the page is read, by its number.
 */
export function stretches(
  steps: readonly Step[],
  ranks: ReadonlyMap<number, number>,
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
        add({ open: step.content, runs, rank: ranks.get(passageOf(step.content) ?? -1) });
        if (state) found.push(state);
        at = end;
      } else found.push(step);
    } else if (step.kind !== 'raw' || step.content.trim() !== '') found.push(step);
  }
  return found;
}

/** The number by which tags know a marked content, from the operator that opens it. */
export function passageOf(open: string | undefined): number | undefined {
  const number = /\/MCID\s+(\d+)/.exec(open ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
