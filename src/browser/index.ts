export { BrowserError, type BrowserFailureKind } from './failure.ts';
export { type BrowserFetching, type Fetched, fetchBrowser } from './fetch-browser.ts';
export { findBrowser } from './find.ts';
export type { BrowserFound, BrowserMissing, BrowserSearch } from './found.ts';
export { lastResortFamily } from './last-resort-font.ts';
export { type BrowserOpening, openBrowser } from './open-browser.ts';
export type { PrintPage } from './page.ts';
export { PrintBrowser } from './print-browser.ts';
