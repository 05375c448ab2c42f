import { type TaskInput, type TaskName, type TaskResult, tasks } from './tasks.ts';

/** Who does the heavy work: this thread, or others beside it. What comes of it is the same. */
export interface Hands {
  /** How many pieces are worked on at once. */
  readonly count: number;
  /** @throws what the work throws; the signal’s reason when it is stopped */
  do<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    signal: AbortSignal,
  ): Promise<TaskResult<Name>>;
  /** Let go of what works beside this thread; what it is at work on is given up. */
  release(): Promise<void>;
}

/** This thread does all of it, one piece after the other. */
export const ownHands: Hands = {
  count: 1,
  do: (name, input, signal) => {
    signal.throwIfAborted();
    return doTask(name, input);
  },
  release: async () => undefined,
};

/** Do one piece of work, here and now. */
export async function doTask<Name extends TaskName>(
  name: Name,
  input: TaskInput<Name>,
): Promise<TaskResult<Name>> {
  // One of many functions with the one input that its name says: more than the compiler can see.
  const task = tasks[name] as (given: TaskInput<Name>) => Promise<TaskResult<Name>>;
  return task(input);
}
