import { isThere, type KnownBrowser, whatDecides } from '../browser/known-browser.ts';
import { decode, encode, type Store } from '../store/index.ts';
import { digestOf } from './workshop/digest-of.ts';

/** Knows the browser that printed last again, so that none is started where nothing is printed. */
export interface BrowserMemory {
  /** The one that would print; undefined when that isn’t known without starting it. */
  recall(): Promise<KnownBrowser | undefined>;
  remember(known: KnownBrowser): Promise<void>;
}

/** Nothing is known. */
export const noMemory: BrowserMemory = {
  recall: async () => undefined,
  remember: async () => undefined,
};

/** What the store knows. */
export function memoryIn(store: Store, press: string): BrowserMemory {
  const key = digestOf([press, 'browser', whatDecides()]);
  return {
    async recall() {
      const body = await store.read(key);
      const known = body && (decode(body) as KnownBrowser);
      return known && (await isThere(known)) ? known : undefined;
    },
    remember: (known) => store.keep(key, '', encode(known)),
  };
}
