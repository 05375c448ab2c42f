// Prints HTML with Chromium and nothing else: node bare-print.mjs BROWSER LIBRARIES HTML…
// Each comes out as a PDF beside it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';

const [, , executablePath, libraries, ...inputs] = process.argv;
const profile = await mkdtemp(join(tmpdir(), 'chap-bare-'));
const browser = await launch({
  executablePath,
  headless: 'shell',
  userDataDir: profile,
  pipe: true,
  protocolTimeout: 0,
  args: ['--no-sandbox', '--font-render-hinting=none', '--force-device-scale-factor=1'],
  env: { ...process.env, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
});
const settings = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
for (const input of inputs) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setContent(await readFile(input, 'utf8'), { waitUntil: 'load', timeout: 0 });
  await writeFile(`${input}.pdf`, await page.pdf({ ...settings, timeout: 0 }));
  await page.close();
}
await browser.close();
await rm(profile, { recursive: true, force: true });
