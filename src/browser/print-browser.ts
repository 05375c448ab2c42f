import type { BrowserFound } from './found.ts';
import { launchBrowser, type Running } from './launch.ts';
import { loadPage, type PrintPage } from './page.ts';

/** A running browser that prints; open it once, load many pages, close it. */
export class PrintBrowser {
  /** What it says it is, for the manifest: `Chromium 143.0.7499.0`. */
  readonly version: string;
  readonly #running: Running;

  private constructor(running: Running, version: string) {
    this.#running = running;
    this.version = version;
  }

  /**
   * Starts a browser. It ends with this process, whatever ends that.
   * @param found a browser from `findBrowser`
   * @param options `sandbox`: false to print without the browser's sandbox. By default it is
   *   used, unless the user is root (for whom it can't work) or CHAP_NO_SANDBOX is 1.
   * @returns the running browser; whoever asked for it closes it
   * @throws BrowserError of kind `start` or `sandbox`, with what to do in its message
   */
  static async open(
    found: BrowserFound,
    options: { readonly sandbox?: boolean } = {},
  ): Promise<PrintBrowser> {
    const root = process.getuid?.() === 0;
    const wanted = options.sandbox ?? process.env['CHAP_NO_SANDBOX'] !== '1';
    const running = await launchBrowser(found, wanted && !root);
    const version = await running.browser.version();
    return new PrintBrowser(running, version.replace(/^(Headless)?Chrome\//, 'Chromium '));
  }

  /**
   * Loads a document in a fresh page, apart from all others: no scripts, no network, no files.
   * @param html a whole document; its fonts and pictures are `data:` URLs
   * @returns the page, its fonts ready; whoever asked for it closes it
   * @throws BrowserError if a font can't be read, or the browser ends
   */
  load(html: string): Promise<PrintPage> {
    return loadPage(this.#running.browser, html);
  }

  /** Ends the browser and removes its temporary folder. May be called twice; never throws. */
  close(): Promise<void> {
    return this.#running.end();
  }
}
