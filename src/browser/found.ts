/** A browser that starts. */
export interface BrowserFound {
  readonly state: 'found';
  /** The program, as a full path. */
  readonly path: string;
  /** Who brought it: somebody who named it, npm, puppeteer's own download, the system. */
  readonly origin: 'explicit' | 'npm' | 'puppeteer' | 'system';
  /** A folder of shared libraries it needs (`LD_LIBRARY_PATH`); absent if the system has them. */
  readonly libraries?: string;
  /** Why the pinned one, which npm brings, isn’t used; absent where it is, or where somebody named one. */
  readonly insteadOfPinned?: string;
}

/** No browser: what the user should know and do. */
export interface BrowserMissing {
  readonly state: 'missing';
  /** Each place looked at, in order, and why it was refused, in a few words of English. */
  readonly looked: readonly { readonly place: string; readonly reason: string }[];
  /** What to do, in one or two sentences of English. */
  readonly advice: string;
}

/** What came of looking for a browser. */
export type BrowserSearch = BrowserFound | BrowserMissing;
