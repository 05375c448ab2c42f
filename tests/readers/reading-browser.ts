import { type Browser, launch } from 'puppeteer-core';
import { childEnvironment } from '../../src/browser/environment.ts';
import { findBrowser } from '../../src/browser/index.ts';
import { makeWorkspace } from '../../src/browser/workspace.ts';

/** The press's own browser with scripts and this machine's own address, for reading systems. */
export interface ReadingBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Start it; it sees no font of the system, so that what a book doesn't bring shows as a box. */
export async function openReadingBrowser(): Promise<ReadingBrowser> {
  const search = await findBrowser();
  if (search.state === 'missing') throw new Error(search.advice);
  const workspace = await makeWorkspace();
  const browser = await launch({
    executablePath: search.path,
    headless: 'shell',
    pipe: true,
    env: childEnvironment(process.env, workspace.folder, search.libraries),
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--force-device-scale-factor=1',
      '--lang=en-US',
      '--no-sandbox',
    ],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await workspace.remove();
    },
  };
}
