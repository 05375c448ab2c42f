import type { Message } from '../../messages/index.ts';
import { decode, encode, type Store } from '../../store/index.ts';

/** What a stage told, and of which book. */
export interface Told {
  readonly stage: string;
  readonly book?: string | undefined;
  readonly messages: readonly Message[];
}

/** A value with all that was told of it and of what it was made of, by the keys of the stages. */
export interface Result<T> {
  readonly value: T | undefined;
  readonly told: ReadonlyMap<string, Told>;
}

/** Results of stages, kept from one build to the next. */
export interface KeptResults {
  read(key: string): Promise<Result<unknown> | undefined>;
  keep(key: string, result: Result<unknown>): void;
  /** Wait until all is written that was to be kept. */
  settled(): Promise<void>;
}

/** Nothing is kept. */
export const nothingKept: KeptResults = {
  read: async () => undefined,
  keep: () => undefined,
  settled: async () => undefined,
};

/**
 * Results kept in a store. What can't be read from it is a miss.
 * @param title of the book that they are made of
 */
export function resultsIn(store: Store, title: string): KeptResults {
  const writing = new Set<Promise<void>>();
  return {
    async read(key) {
      const body = await store.read(key);
      try {
        return body && (decode(body) as Result<unknown>);
      } catch {
        return undefined;
      }
    },
    keep(key, { value, told }) {
      const written = store.keep(key, title, encode({ value, told }));
      writing.add(written);
      void written.finally(() => writing.delete(written));
    },
    async settled() {
      await Promise.all(writing);
    },
  };
}
