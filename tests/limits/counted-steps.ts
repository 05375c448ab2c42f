import { Session } from 'node:inspector';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** How many steps each function took, by its name and place. */
export type Steps = ReadonlyMap<string, number>;

/** Counts what is done here, in steps: how often each block of each function was gone through. */
export interface StepCounter {
  count(work: () => unknown): Promise<Steps>;
  end(): void;
}

/**
 * A counter of steps, by the precise coverage of V8: no clock, and the same number each time that
 * the same is done. What V8 does by itself (a search in a string, a regular expression) is one step.
 */
export async function stepCounter(): Promise<StepCounter> {
  // What is thrown away to save memory would take its counts with it.
  setFlagsFromString('--no-flush-bytecode');
  const session = new Session();
  session.connect();
  const post = promisify(session.post.bind(session)) as (
    method: string,
    given?: object,
  ) => Promise<unknown>;
  await post('Profiler.enable');
  await post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const taken = async (): Promise<Steps> => {
    const { result } = (await post('Profiler.takePreciseCoverage')) as Coverage;
    const steps = new Map<string, number>();
    for (const { url, functions } of result) {
      if (url.endsWith('/counted-steps.ts')) continue;
      const file = url.slice(url.lastIndexOf('/', url.lastIndexOf('/') - 1) + 1);
      for (const { functionName, ranges } of functions) {
        const name = `${functionName} (${file}, ${ranges[0]?.startOffset})`;
        for (const { count } of ranges) steps.set(name, (steps.get(name) ?? 0) + count);
      }
    }
    return steps;
  };
  await taken();
  return {
    // What was counted before has been taken.
    async count(work) {
      await work();
      return taken();
    },
    end: () => session.disconnect(),
  };
}

/** Steps fewer than these are no square of anything. */
const few = 8000;

/** Moves what is in memory, ten thousand at a time: elsewhere V8 does so in one step. */
const moving = /^chunkedPush /;

/** The functions that took more than three times the steps for a text twice as long. */
export function growing(once: Steps, twice: Steps): string[] {
  return [...twice].flatMap(([name, steps]) => {
    const before = once.get(name) ?? 0;
    return steps > few && before > few / 8 && steps > 3 * before && !moving.test(name)
      ? [`${name}: ${before}, then ${steps}`]
      : [];
  });
}

/** All steps together. */
export function sum(steps: Steps): number {
  return [...steps.values()].reduce((all, each) => all + each, 0);
}
