import type { openBrowser, PrintBrowser } from '../browser/index.ts';
import { type BrowserMemory, noMemory } from './known-browser.ts';

/** There is no browser, or it dies whenever it is put to work; the message says what to do. */
export class BrowserMissing extends Error {
  override readonly name: string = 'BrowserMissing';
}

/** For how many books it works at the same time. */
const mostAtOnce = 2;

/**
 * The browser of one build: started when it is first needed, started once more when it dies at its
 * work, and ended with the build.
 */
export class PressBrowser {
  readonly #stop: AbortSignal | undefined;
  #opening: ReturnType<typeof openBrowser> | undefined;
  #died = false;
  #missing: BrowserMissing | undefined;
  readonly #memory: BrowserMemory;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param memory of the browser that printed last
   * @param stop ends it, whatever it does
   */
  constructor(memory: BrowserMemory = noMemory, stop?: AbortSignal) {
    this.#memory = memory;
    this.#stop = stop;
  }

  /** What it says it is; undefined as long as nobody needed one. */
  version: string | undefined;
  /** What the user ought to know of how it runs. */
  caution: string | undefined;
  /** Why it isn’t the pinned one. */
  insteadOfPinned: string | undefined;

  /**
   * Know which it is, for what is printed depends on that; it is started if need be.
   * @throws BrowserMissing
   */
  async identify(): Promise<string> {
    if (this.version === undefined && !this.#missing) {
      this.version = (await this.#memory.recall())?.version;
    }
    return this.version ?? (await this.#open()).version;
  }

  /**
   * Put it to work. Work that it died at is begun again from the start, once in a build. It works
   * for two at once: while one of them waits for the press, it prints for the other.
   * @throws BrowserMissing
   */
  async at<T>(work: (browser: PrintBrowser) => Promise<T>): Promise<T> {
    while (this.#busy >= mostAtOnce) await new Promise<void>((go) => this.#waiting.push(go));
    this.#busy += 1;
    try {
      return await this.#work(work);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #work<T>(work: (browser: PrintBrowser) => Promise<T>): Promise<T> {
    const browser = await this.#open();
    const opening = this.#opening;
    try {
      return await work(browser);
    } catch (error) {
      // It was killed, and nobody wants another.
      this.#stop?.throwIfAborted();
      const { BrowserError } = await import('../browser/index.ts');
      if (!(error instanceof BrowserError) || error.kind === 'page') throw error;
      // Whoever else it worked for may have had it started again already.
      if (this.#opening === opening) {
        await this.close();
        if (this.#died) throw this.#miss(error.message);
        this.#died = true;
      }
      return this.#work(work);
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
    this.#opening ??= import('../browser/index.ts').then((room) => room.openBrowser(this.#stop));
    const opening = await this.#opening;
    if (opening.state === 'missing') throw this.#miss(opening.reason);
    const { version } = opening.browser;
    if (opening.known) await this.#memory.remember(opening.known);
    if (this.version !== undefined && this.version !== version) {
      throw new Error(`the browser was “${this.version}” and is “${version}” now; build again`);
    }
    this.version = version;
    this.caution = opening.browser.caution;
    this.insteadOfPinned = opening.insteadOfPinned;
    return opening.browser;
  }

  #miss(reason: string): BrowserMissing {
    this.#missing = new BrowserMissing(reason);
    return this.#missing;
  }
}
