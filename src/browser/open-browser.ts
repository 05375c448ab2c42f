import { BrowserError } from './failure.ts';
import { findBrowser } from './find.ts';
import { PrintBrowser } from './print-browser.ts';

/** A browser that is ready to print, or why there is none. */
export type BrowserOpening =
  | {
      readonly state: 'open';
      readonly browser: PrintBrowser;
      /** What the user ought to know of how it runs. */
      readonly caution?: string;
    }
  | { readonly state: 'missing'; readonly reason: string };

/**
 * Finds a browser and starts it.
 *
 * Some systems forbid an ordinary user's programs the sandbox (default containers, Ubuntu since
 * 23.10). There it is started without, and the caution says so: what it loads is the press's own
 * HTML with no script, no network and no file, and the sandbox is the second fence behind these.
 */
export async function openBrowser(): Promise<BrowserOpening> {
  const found = await findBrowser();
  if (found.state === 'missing') {
    const looked = found.looked.map(({ place, reason }) => `${place}: ${reason}`);
    return { state: 'missing', reason: [...looked, found.advice].join('\n') };
  }
  try {
    return { state: 'open', browser: await PrintBrowser.open(found) };
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    if (error.kind !== 'sandbox') return { state: 'missing', reason: error.message };
    const browser = await PrintBrowser.open(found, { sandbox: false });
    return { state: 'open', browser, caution: error.message };
  }
}
