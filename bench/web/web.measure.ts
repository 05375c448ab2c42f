import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, it } from 'vitest';
import { openReadingBrowser } from '../../tests/readers/reading-browser.ts';

const file = process.env['WEB_EDITION'] ?? 'output/congresses/congresses.html';
const html = await readFile(file, 'utf8');
const { browser, close } = await openReadingBrowser();
const folder = await mkdtemp(join(tmpdir(), 'chap-bench-web-'));
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** As slow as issues ask for: 400 kbit/s, 400 ms. */
const line = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 400, offline: false };

it('what it costs', () => {
  const bytes = Buffer.from(html);
  console.table({ bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length });
});

it.each([true, false])(
  'when its first text can be read on a slow line (gzipped: %s)',
  async (packed) => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (packed) response.setHeader('content-encoding', 'gzip');
      response.end(packed ? gzipSync(html, { level: 9 }) : html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', line);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const times = await page.evaluate(`(() => {
    const [loading] = performance.getEntriesByType('navigation');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
      'first text, ms after the first byte': Math.round(paint.startTime - loading.responseStart),
      'all of it': Math.round(loading.loadEventEnd - loading.responseStart),
    };
  })()`);
    console.table(times);
    await page.close();
    server.close();
  },
);

it('how a thousand pages open, scroll and are searched, with the CPU slowed four times', async () => {
  const [, main = ''] = /<main>([\s\S]*)<\/main>/.exec(html) ?? [];
  const pages = (main.match(/data-folio/g) ?? []).length;
  const copies = Array.from({ length: Math.ceil(1_000 / Math.max(1, pages)) }, (_, copy) =>
    main.replace(/ id="/g, ` id="k${copy}-`).replace(/href="#/g, `href="#k${copy}-`),
  );
  const large = join(folder, 'large.html');
  await writeFile(
    large,
    html.replace(main, () => copies.join('')),
  );
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 740 });
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const begun = performance.now();
  await page.goto(pathToFileURL(large).href);
  await page.evaluate('document.body.offsetHeight');
  const opened = performance.now() - begun;
  const frames = (await page.evaluate(`new Promise((done) => {
    const times = [];
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      scrollBy(0, 90);
      times.length < 300 ? requestAnimationFrame(step) : done(times);
    };
    requestAnimationFrame(step);
  })`)) as number[];
  const searched = await page.evaluate(`(() => {
    const input = document.getElementById('chap-query');
    document.querySelector('[aria-controls=chap-search]').click();
    return ['کارگر', 'حزب کمونیست'].map((query) => {
      const begun = performance.now();
      input.value = query;
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      return Math.round(performance.now() - begun);
    });
  })()`);
  console.table({
    pages: pages * copies.length,
    'opened, ms': Math.round(opened),
    'frames a second': Math.round((frames.length / frames.reduce((a, b) => a + b, 0)) * 1e4) / 10,
    'first and second search, ms': String(searched),
  });
  await page.close();
});
