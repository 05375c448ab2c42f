import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { BrowserError } from './failure.ts';
import { harden } from './harden.ts';

/** A loaded document, alone in a browser context of its own. */
export interface PrintPage {
  /**
   * Runs a function of ours in the page, whose own scripts never run.
   * @param work a function that refers to nothing outside itself: its text is sent to the page
   * @param argument what it is called with; data that JSON can carry
   * @returns what it returns; data that JSON can carry
   * @throws BrowserError if it throws, or if the page or the browser ends
   */
  change<A, R>(work: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  /**
   * Prints the page as it now is, however long that takes: sizes and margins from the CSS,
   * backgrounds, tags and an outline included.
   * @returns a PDF file
   * @throws BrowserError if the page or the browser ends
   */
  print(): Promise<Uint8Array>;
  /** Drops the page and its context. May be called twice; never throws. */
  close(): Promise<void>;
}

/** All fonts, also those that only margin boxes use: these would be asked for too late. */
const loadFonts = `Promise.all([...document.fonts].map(async (font) => {
  await font.load().catch(() => {
    throw new Error('its font can not be read: ' + font.family + ' ' + font.weight);
  });
})).then(() => undefined)`;

/**
 * Loads a document into a fresh page, with its fonts ready to use.
 * @param browser a running browser
 * @param html a whole document that needs nothing but itself
 * @returns the page; whoever asked for it closes it
 * @throws BrowserError if a font of the page can't be read, or the browser ends
 */
export async function loadPage(browser: Browser, html: string): Promise<PrintPage> {
  const context = await guarded(undefined, () => browser.createBrowserContext());
  try {
    const page = await guarded(undefined, () => context.newPage());
    page.setDefaultTimeout(0);
    const ended = crash(page);
    await guarded(ended, async () => {
      await harden(page);
      await page.setContent(html, { waitUntil: 'load', timeout: 0 });
      await page.evaluate(loadFonts);
    });
    return printPage(page, context, ended);
  } catch (error) {
    await context.close().catch(() => undefined);
    throw error;
  }
}

function printPage(page: Page, context: BrowserContext, ended: Promise<never>): PrintPage {
  return {
    change: (work, argument) =>
      // puppeteer's types take apart the argument's type, which is open here.
      guarded(ended, async () => page.evaluate(work as (given: unknown) => never, argument)),
    print: () =>
      guarded(ended, () =>
        // Sent over in pieces, not in one message (puppeteer sees to that).
        page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          tagged: true,
          outline: true,
          timeout: 0,
        }),
      ),
    close: () => context.close().catch(() => undefined),
  };
}

/** Rejects when the page's process ends; calls under way would otherwise wait for ever. */
function crash(page: Page): Promise<never> {
  const ended = new Promise<never>((_resolve, reject) => {
    page.once('error', reject);
  });
  ended.catch(() => undefined); // it may happen while nobody waits
  return ended;
}

async function guarded<T>(ended: Promise<never> | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await (ended === undefined ? work() : Promise.race([ended, work()]));
  } catch (cause) {
    throw explain(cause);
  }
}

function explain(cause: unknown): BrowserError {
  if (cause instanceof BrowserError) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  if (/closed|crash|disconnected|detached/i.test(said)) {
    const why = 'it was closed or killed, or the machine ran out of memory';
    return new BrowserError('ended', `the browser ended while it was at work: ${why}`, cause);
  }
  const own = cause instanceof Error && isThrownInPage(cause) ? `: ${said}` : '';
  return new BrowserError('page', `the browser could not do its work on a page${own}`, cause);
}

/**
 * Whether a function of the press threw it in the page, in the press’s words: what puppeteer throws
 * comes from puppeteer, and what the browser throws is of another kind.
 */
function isThrownInPage({ name, stack = '' }: Error): boolean {
  const [first = ''] = /^\s+at .*$/m.exec(stack) ?? [];
  return name === 'Error' && !first.includes('puppeteer-core');
}
