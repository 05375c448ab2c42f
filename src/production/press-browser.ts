import type { openBrowser, PrintBrowser } from '../browser/index.ts';

/** There is no browser, or it dies whenever it is put to work; the message says what to do. */
export class BrowserMissing extends Error {
  override readonly name: string = 'BrowserMissing';
}

/**
 * The browser of one build: started when it is first needed, started once more when it dies at its
 * work, and ended with the build.
 */
export class PressBrowser {
  #opening: ReturnType<typeof openBrowser> | undefined;
  #died = false;
  #missing: BrowserMissing | undefined;

  /** What it says it is; undefined as long as nobody needed one. */
  version: string | undefined;
  /** What the user ought to know of how it runs. */
  caution: string | undefined;
  /** Why it isn’t the pinned one. */
  insteadOfPinned: string | undefined;

  /**
   * Start it, and know which it is: what is printed depends on that.
   * @throws BrowserMissing
   */
  async identify(): Promise<string> {
    return (await this.#open()).version;
  }

  /**
   * Put it to work. Work that it died at is begun again from the start, once in a build.
   * @throws BrowserMissing
   */
  async at<T>(work: (browser: PrintBrowser) => Promise<T>): Promise<T> {
    const browser = await this.#open();
    try {
      return await work(browser);
    } catch (error) {
      const { BrowserError } = await import('../browser/index.ts');
      if (!(error instanceof BrowserError) || error.kind === 'page') throw error;
      await this.close();
      if (this.#died) throw this.#miss(error.message);
      this.#died = true;
      return this.at(work);
    }
  }

  /** Why there is none, once that is known. */
  get missing(): string | undefined {
    return this.#missing?.message;
  }

  /** End it. May be called twice; never throws. */
  async close(): Promise<void> {
    const opening = await this.#opening?.catch(() => undefined);
    this.#opening = undefined;
    if (opening?.state === 'open') await opening.browser.close();
  }

  async #open(): Promise<PrintBrowser> {
    if (this.#missing) throw this.#missing;
    this.#opening ??= import('../browser/index.ts').then((room) => room.openBrowser());
    const opening = await this.#opening;
    if (opening.state === 'missing') throw this.#miss(opening.reason);
    this.version = opening.browser.version;
    this.caution = opening.browser.caution;
    this.insteadOfPinned = opening.insteadOfPinned;
    return opening.browser;
  }

  #miss(reason: string): BrowserMissing {
    this.#missing = new BrowserMissing(reason);
    return this.#missing;
  }
}
