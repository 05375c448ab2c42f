import { BrowserError } from './failure.ts';
import type { BrowserFound } from './found.ts';
import { launchBrowser, type Running } from './launch.ts';
import { loadPage, type PrintPage } from './page.ts';

/** A running browser that prints; open it once, load many pages, close it. */
export class PrintBrowser {
  /** What it says it is, for the manifest: `Chromium 143.0.7499.0`. */
  readonly version: string;
  /** What the user ought to know of how it runs. */
  readonly caution?: string;
  readonly #running: Running;

  private constructor(running: Running, version: string, caution: string | undefined) {
    this.#running = running;
    this.version = version;
    if (caution !== undefined) this.caution = caution;
  }

  /**
   * Starts a browser. It ends with this process, whatever ends that.
   *
   * It runs in its sandbox, except for root, for whom none can work. Some systems forbid an
   * ordinary user's programs one too (default containers, Ubuntu since 23.10): there it is started
   * without, and `caution` says so. What it loads is the press's own HTML with no script, no
   * network and no file; the sandbox is the second fence behind these.
   * @param found a browser from `findBrowser`
   * @param options `sandbox`: true to have it or nothing, false to do without. CHAP_NO_SANDBOX=1
   *   in the environment does without, and without a caution. `stop`: ends the browser when it is aborted; signals to this process are then
   *   for whoever aborts it.
   * @returns the running browser; whoever asked for it closes it
   * @throws BrowserError of kind `start` or `sandbox`, with what to do in its message
   */
  static async open(
    found: BrowserFound,
    options: { readonly sandbox?: boolean; readonly stop?: AbortSignal | undefined } = {},
  ): Promise<PrintBrowser> {
    const root = process.getuid?.() === 0;
    const wanted = options.sandbox ?? process.env['CHAP_NO_SANDBOX'] !== '1';
    const { running, caution } = await launchBrowser(found, wanted && !root, options.stop).then(
      (started) => ({ running: started, caution: undefined }),
      async (error: unknown) => {
        const can = error instanceof BrowserError && error.kind === 'sandbox';
        if (!can || options.sandbox !== undefined) throw error;
        return { running: await launchBrowser(found, false, options.stop), caution: error.message };
      },
    );
    const version = await running.browser.version().catch(async (cause: unknown) => {
      await running.end();
      throw new BrowserError('ended', 'the browser ended as soon as it had started', cause);
    });
    return new PrintBrowser(running, version.replace(/^(Headless)?Chrome\//, 'Chromium '), caution);
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
