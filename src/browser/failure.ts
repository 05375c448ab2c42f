/** What went wrong: it didn't start, its sandbox can't work here, it ended, a page couldn't be used. */
export type BrowserFailureKind = 'start' | 'sandbox' | 'ended' | 'page';

/** The one error that this room throws on account of the browser; its cause is puppeteer's. */
export class BrowserError extends Error {
  override readonly name: string = 'BrowserError';
  /** `start` and `sandbox` mean that the machine lacks something; the message says what to do. */
  readonly kind: BrowserFailureKind;

  constructor(kind: BrowserFailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
