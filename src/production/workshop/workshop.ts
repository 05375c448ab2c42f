import { hasErrors, type Message } from '../../messages/index.ts';
import { digestOf } from './digest-of.ts';
import { type Ask, type Stage, StageFailure, type StageResult } from './stage.ts';
import { type StageEvent, unwatched, type Watch } from './watch.ts';

/** What runs stages: each input once, under a key of all that its value depends on. */
export class Workshop {
  readonly #press: string;
  readonly #watch: Watch<StageEvent>;
  readonly #made = new Map<string, Promise<StageResult<unknown>>>();
  readonly #told: (readonly Message[])[] = [];

  /**
   * @param press the digest of the press, a part of each key
   * @param watch who is told of each stage, and may stop them all
   */
  constructor(press: string, watch: Watch<StageEvent> = unwatched) {
    this.#press = press;
    this.#watch = watch;
  }

  /** Ask on behalf of no book. */
  readonly ask: Ask = this.askingFor(undefined);

  /**
   * A way to ask that says for which book.
   * @param book its id, for the events; a value is shared whoever asked for it first
   */
  askingFor(book: string | undefined): Ask {
    const known = new Set<string>();
    const ask: Ask = async <In, Out>(stage: Stage<In, Out>, input: In): Promise<Out> => {
      this.#watch.signal.throwIfAborted();
      const key = this.keyOf(stage, input);
      let work = this.#made.get(key) as Promise<StageResult<Out>> | undefined;
      if (!work) {
        work = this.#run(stage, input, ask, book);
        this.#made.set(key, work);
      } else if (!known.has(key)) this.#watch.tell(eventOf(stage, 'reused', book));
      known.add(key);
      const { value, messages = [] } = await work;
      if (value === undefined || hasErrors(messages)) throw new StageFailure(stage.name);
      return value;
    };
    return ask;
  }

  /** What the value of an input is kept under. */
  keyOf<In, Out>(stage: Stage<In, Out>, input: In): string {
    return digestOf([this.#press, stage.name, input]);
  }

  /** All that the stages have told so far, each once. */
  get told(): readonly Message[] {
    return this.#told.flat();
  }

  async #run<In, Out>(
    stage: Stage<In, Out>,
    input: In,
    ask: Ask,
    book: string | undefined,
  ): Promise<StageResult<Out>> {
    const { signal, tell } = this.#watch;
    tell(eventOf(stage, 'begun', book));
    const result = await stage.run(input, ask, {
      signal,
      pagesSoFar: (pages) => tell({ ...eventOf(stage, 'under-way', book), pages }),
    });
    // What was stopped in the midst may have come out cut short.
    signal.throwIfAborted();
    if (result.messages) this.#told.push(result.messages);
    tell(eventOf(stage, 'done', book));
    return result;
  }
}

function eventOf(
  { name }: Stage<never, unknown>,
  state: StageEvent['state'],
  book: string | undefined,
): StageEvent {
  return { kind: 'stage', name, state, ...(book !== undefined && { book }) };
}
