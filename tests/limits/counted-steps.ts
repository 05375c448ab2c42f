import { Session } from 'node:inspector';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
  }[];
}

/** Counts what is done here, in steps: how often each block of each function was gone through. */
export interface StepCounter {
  count(work: () => unknown): Promise<number>;
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
  const taken = async (): Promise<number> => {
    const { result } = (await post('Profiler.takePreciseCoverage')) as Coverage;
    let steps = 0;
    for (const { functions } of result)
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
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
