import {
  type BrowserFetching,
  type BrowserSearch,
  type Fetched,
  fetchBrowser,
  findBrowser,
} from '../browser/index.ts';
import { pressVersion } from '../installation/index.ts';

/** What the press finds of itself and of the machine. */
export interface Examination {
  readonly version: string;
  readonly node: string;
  readonly browser: BrowserSearch;
}

/** See whether the machine has all that the press needs. */
export async function examine(): Promise<Examination> {
  return { version: pressVersion, node: process.versions.node, browser: await findBrowser() };
}

/** Fetch a browser where there is none. */
export function installBrowser(
  tell: (fetched: Fetched) => void,
  stop: AbortSignal,
): Promise<BrowserFetching> {
  return fetchBrowser({ tell, stop });
}
