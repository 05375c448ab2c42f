import { BrowserError } from './failure.ts';
import { findBrowser } from './find.ts';
import { type KnownBrowser, toKnow } from './known-browser.ts';
import { PrintBrowser } from './print-browser.ts';

/** A browser that is ready to print, or why there is none. */
export type BrowserOpening =
  | {
      readonly state: 'open';
      readonly browser: PrintBrowser;
      /** Why it isn’t the pinned one. */
      readonly insteadOfPinned?: string | undefined;
      /** By what it can be known again; undefined for one that can’t. */
      readonly known?: KnownBrowser | undefined;
    }
  | { readonly state: 'missing'; readonly reason: string };

/**
 * Finds a browser and starts it; one that won't start is missing, with the reason.
 * @param stop ends the search, and the browser
 * @throws the reason of `stop` when that is aborted
 */
export async function openBrowser(stop?: AbortSignal): Promise<BrowserOpening> {
  const found = await findBrowser({ stop });
  stop?.throwIfAborted();
  if (found.state === 'missing') {
    const looked = found.looked.map(({ place, reason }) => `${place}: ${reason}`);
    return { state: 'missing', reason: [...looked, found.advice].join('\n') };
  }
  try {
    const browser = await PrintBrowser.open(found, { stop }).catch((error: unknown) => {
      // One that dies as it starts is tried once more, as is one that dies at its work.
      if (!(error instanceof BrowserError) || error.kind === 'sandbox') throw error;
      return PrintBrowser.open(found, { stop });
    });
    const { insteadOfPinned } = found;
    return { state: 'open', browser, insteadOfPinned, known: await toKnow(found, browser.version) };
  } catch (error) {
    if (error instanceof BrowserError) return { state: 'missing', reason: error.message };
    throw error;
  }
}
