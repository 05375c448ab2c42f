import type { Message } from '../../messages/index.ts';
import type { Course } from './watch.ts';

/** A step of production: it makes a value of a value, and sees nothing else of the world. */
export interface Stage<In, Out> {
  /** What it makes. It tells the keys of its values from those of other stages. */
  readonly name: string;
  /** Whether its values are worth being kept for other builds. */
  readonly kept?: boolean;
  /**
   * @param input a plain value: no function, no open file, nothing that lives
   * @param ask for what other stages make
   * @param course for work that takes long: whether it is to stop, and how far it is
   */
  run(input: In, ask: Ask, course: Course): Promise<StageResult<Out>>;
}

/** What a stage made, and what is to be told of it; no value where the messages say why. */
export interface StageResult<Out> {
  readonly value?: Out | undefined;
  readonly messages?: readonly Message[] | undefined;
}

/**
 * Have a stage make its value of an input. The same input is worked on once, whoever asks.
 * @throws StageFailure when there is no value
 */
export type Ask = <In, Out>(stage: Stage<In, Out>, input: In) => Promise<Out>;

/** A stage that made nothing; what was wrong was told. */
export class StageFailure extends Error {
  override readonly name: string = 'StageFailure';
}
