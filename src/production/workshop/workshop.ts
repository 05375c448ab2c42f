import { hasErrors, type Message } from '../../messages/index.ts';
import { digestOf } from './digest-of.ts';
import { type Ask, type Stage, StageFailure, type StageResult } from './stage.ts';

/** What runs stages: each input once, under a key of all that its value depends on. */
export class Workshop {
  readonly #press: string;
  readonly #made = new Map<string, Promise<StageResult<unknown>>>();
  readonly #told: (readonly Message[])[] = [];

  /** @param press the digest of the press, a part of each key */
  constructor(press: string) {
    this.#press = press;
  }

  readonly ask: Ask = async <In, Out>(stage: Stage<In, Out>, input: In): Promise<Out> => {
    const key = this.keyOf(stage, input);
    const known = this.#made.get(key) as Promise<StageResult<Out>> | undefined;
    const work = known ?? this.#run(stage, input);
    if (!known) this.#made.set(key, work);
    const { value, messages = [] } = await work;
    if (value === undefined || hasErrors(messages)) throw new StageFailure(stage.name);
    return value;
  };

  /** What the value of an input is kept under. */
  keyOf<In, Out>(stage: Stage<In, Out>, input: In): string {
    return digestOf([this.#press, stage.name, input]);
  }

  /** All that the stages have told so far, each once. */
  get told(): readonly Message[] {
    return this.#told.flat();
  }

  async #run<In, Out>(stage: Stage<In, Out>, input: In): Promise<StageResult<Out>> {
    const result = await stage.run(input, this.ask);
    if (result.messages) this.#told.push(result.messages);
    return result;
  }
}
