import { resolve } from 'node:path';
import type { BookFolder } from '../book-folder/index.ts';
import { openStore, type Store } from '../store/index.ts';
import type { BuildRequest } from './build-request.ts';
import type { Hands } from './hands/hands.ts';
import { moreHands, usualCount } from './hands/more-hands.ts';
import { memoryIn } from './known-browser.ts';
import { PressBrowser } from './press-browser.ts';
import {
  type KeptResults,
  noPagePacks,
  nothingKept,
  openPack,
  type Pack,
  type PagePacks,
  pagePacksIn,
  resultsIn,
  unkeptPack,
} from './workshop/index.ts';

/** All that lives while a book is built, and has to be put away after it. */
export interface Workplace {
  readonly browser: PressBrowser;
  readonly hands: Hands;
  readonly store: Store | undefined;
  /** What other builds have made of a book; its title says whose that is. */
  kept(title: string): KeptResults;
  /** Documents that were read, and what was put right in them. */
  readonly documents: Pack;
  /** Paragraphs that were broken into lines; the book and its chapters have many in common. */
  readonly lines: Pack;
  /** Pages whose text was written anew. */
  readonly pages: PagePacks;
  /** Put all of it away. May be called twice; never throws. */
  close(): Promise<void>;
}

/**
 * @param folder the book's
 * @param press the digest of the press
 */
export async function openWorkplace(
  { book, store: place, storeLimit, threads, signal }: BuildRequest,
  folder: BookFolder,
  press: string,
): Promise<Workplace> {
  const store = place === undefined ? undefined : openStore(place, storeLimit);
  const browser = new PressBrowser(store && memoryIn(store, press), signal);
  const hands = moreHands(threads ?? usualCount(bytesOf(folder)));
  const owner = { press, book: resolve(book) };
  const [documents, lines] = await Promise.all(
    ['documents', 'lines'].map((name) => (store ? openPack(store, name, owner) : unkeptPack())),
  );
  return {
    browser,
    hands,
    store,
    documents: documents as Pack,
    lines: lines as Pack,
    pages: store ? pagePacksIn(store, owner) : noPagePacks,
    kept: (title) => (store ? resultsIn(store, title) : nothingKept),
    close: async () => {
      await Promise.all([browser.close(), hands.release()]);
      await store?.close();
    },
  };
}

/** How large its documents and pictures are. */
function bytesOf({ files }: BookFolder): number {
  return [...files.values()].reduce(
    (sum, file) => sum + ('bytes' in file ? file.bytes.length : 0),
    0,
  );
}
