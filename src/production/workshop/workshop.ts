import { hasErrors, type Message } from '../../messages/index.ts';
import { digestOf } from './digest-of.ts';
import { type KeptResults, nothingKept, type Result, type Told } from './kept-results.ts';
import { type Later, latersIn } from './later.ts';
import { type Ask, type Stage, StageFailure } from './stage.ts';
import { type StageEvent, unwatched, type Watch } from './watch.ts';

/** What a workshop may be given. */
export interface WorkshopOptions {
  /** Who is told of each stage, and may stop them all. */
  readonly watch?: Watch<StageEvent>;
  /** What earlier builds have made. */
  readonly kept?: KeptResults;
}

/**
 * What runs stages: each input once, under a key of all that its value depends on. What another
 * build has kept is not made again, and what was told of it is told again.
 */
export class Workshop {
  readonly #press: string;
  readonly #watch: Watch<StageEvent>;
  readonly #kept: KeptResults;
  readonly #made = new Map<string, Promise<Result<unknown>>>();
  readonly #told = new Map<string, Told>();
  readonly #known = new Map<string | undefined, Set<string>>();

  /** @param press the digest of the press, a part of each key */
  constructor(press: string, { watch = unwatched, kept = nothingKept }: WorkshopOptions = {}) {
    this.#press = press;
    this.#watch = watch;
    this.#kept = kept;
  }

  /** Ask on behalf of no book. */
  readonly ask: Ask = this.askingFor(undefined);

  /**
   * A way to ask that says for which book.
   * @param book its id, for the events; a value is shared whoever asked for it first
   */
  askingFor(book: string | undefined): Ask {
    const known = this.#known.get(book) ?? new Set<string>();
    this.#known.set(book, known);
    return async <In, Out>(stage: Stage<In, Out>, input: In): Promise<Out> => {
      this.#watch.signal.throwIfAborted();
      const key = this.keyOf(stage, input);
      const before = this.#made.get(key);
      if (before && !known.has(key)) this.#watch.tell(eventOf(stage, 'reused', book));
      known.add(key);
      const { value, told } = await (before ?? this.#begin(key, stage, input, book));
      const own = told.get(key)?.messages ?? [];
      if (value === undefined || hasErrors(own)) throw new StageFailure(stage.name);
      return value as Out;
    };
  }

  /** What a stage will make of an input, for whoever only has to know which value that is. */
  later<In, Out>(stage: Stage<In, Out>, input: In, ask: Ask): Later<Out> {
    return { digestOfValue: this.keyOf(stage, input), value: () => ask(stage, input) };
  }

  /** What the value of an input is kept under. */
  keyOf<In, Out>(stage: Stage<In, Out>, input: In): string {
    return digestOf([this.#press, stage.name, input]);
  }

  /**
   * All that the stages have told so far, each once, in an order that doesn’t depend on which was
   * done first.
   */
  get told(): readonly Message[] {
    const order = ([key, { stage, book = '' }]: [string, Told]): string =>
      `${stage}\0${book}\0${key}`;
    return [...this.#told]
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .flatMap(([, { messages }]) => messages);
  }

  #begin<In, Out>(
    key: string,
    stage: Stage<In, Out>,
    input: In,
    book: string | undefined,
  ): Promise<Result<unknown>> {
    const work = this.#find(key, stage, input, book);
    this.#made.set(key, work);
    return work;
  }

  async #find<In, Out>(
    key: string,
    stage: Stage<In, Out>,
    input: In,
    book: string | undefined,
  ): Promise<Result<unknown>> {
    const kept = stage.kept ? await this.#kept.read(key) : undefined;
    if (!kept) return this.#run(key, stage, input, book);
    this.#watch.signal.throwIfAborted();
    for (const [each, told] of kept.told) this.#told.set(each, told);
    this.#watch.tell(eventOf(stage, 'reused', book));
    return kept;
  }

  async #run<In, Out>(
    key: string,
    stage: Stage<In, Out>,
    input: In,
    book: string | undefined,
  ): Promise<Result<Out>> {
    const { signal, tell } = this.#watch;
    tell(eventOf(stage, 'begun', book));
    const asked = new Set<string>();
    const asking = this.askingFor(book);
    const ask: Ask = (other, its) => {
      asked.add(this.keyOf(other, its));
      return asking(other, its);
    };
    const { value, messages = [] } = await stage.run(input, ask, {
      signal,
      pagesSoFar: (pages) => tell({ ...eventOf(stage, 'under-way', book), pages }),
    });
    // What was stopped in the midst may have come out cut short.
    signal.throwIfAborted();
    const own: Told = { stage: stage.name, ...(book !== undefined && { book }), messages };
    if (messages.length > 0) this.#told.set(key, own);
    tell(eventOf(stage, 'done', book));
    const told = await this.#toldBelow([
      ...asked,
      ...latersIn(input).map(({ digestOfValue }) => digestOfValue),
    ]);
    if (messages.length > 0) told.set(key, own);
    const result = { value, told };
    if (stage.kept && value !== undefined && !hasErrors(messages)) this.#kept.keep(key, result);
    return result;
  }

  /** What was told of the values that another was made of. */
  async #toldBelow(keys: readonly string[]): Promise<Map<string, Told>> {
    const told = new Map<string, Told>();
    for (const key of keys) {
      const below = await this.#made.get(key)?.catch(() => undefined);
      for (const [each, said] of below?.told ?? []) told.set(each, said);
    }
    return told;
  }
}

function eventOf(
  { name }: Stage<never, unknown>,
  state: StageEvent['state'],
  book: string | undefined,
): StageEvent {
  return { kind: 'stage', name, state, ...(book !== undefined && { book }) };
}
