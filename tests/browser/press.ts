import { afterAll } from 'vitest';
import { findBrowser, PrintBrowser } from '../../src/browser/index.ts';

/** Opens the browser of this machine for a test file, and closes it after its last test. */
export async function openBrowser(): Promise<PrintBrowser> {
  const search = await findBrowser();
  if (search.state === 'missing') throw new Error(search.advice);
  const browser = await PrintBrowser.open(search);
  afterAll(() => browser.close());
  return browser;
}
