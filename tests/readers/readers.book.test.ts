import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { changedEpub } from '../epub/changed-epub.ts';
import { artifact } from '../press/real-book.ts';
import { epubjsFolder, epubjsPage, jszipFolder, openInEpubjs } from './epubjs.ts';
import { foliateFolder, openInFoliate } from './foliate.ts';
import { type Loopback, serve } from './loopback.ts';
import type { Reader } from './reader.ts';
import { openReadingBrowser, type ReadingBrowser } from './reading-browser.ts';

const phone = { width: 360, height: 640 };
const report = 'congress-07-01-asghar-karimi-report.xhtml';

let browser: ReadingBrowser;
let server: Loopback;

beforeAll(async () => {
  browser = await openReadingBrowser();
  server = await serve({
    folders: { 'foliate-js': foliateFolder, epubjs: epubjsFolder, jszip: jszipFolder },
    files: {
      '/epubjs.html': epubjsPage,
      '/book.epub': await readFile(artifact('congresses', 'epub')),
    },
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const systems = [
  ['foliate-js', openInFoliate],
  ['epub.js', openInEpubjs],
] as const;

describe.each(systems)('in %s', (name, open) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await open(browser.browser, server, phone);
  });
  afterAll(() => reader?.page.close());

  it('the left arrow turns to the next page, which lies further to the left', async () => {
    const first = await reader.goTo(report);
    const second = await reader.press('ArrowLeft');
    const third = await reader.press('ArrowLeft');
    expect([second.file, third.file]).toEqual([first.file, first.file]);
    expect(second.x).toBeLessThan(first.x);
    expect(third.x).toBeLessThan(second.x);
    const back = await reader.press('ArrowRight');
    expect(back.x).toBe(second.x);
  });

  it('its contents are those of the book, and lead into it', async () => {
    const labels = await reader.contents();
    expect(labels).toEqual(expect.arrayContaining(['کنگرهٔ هفتم', 'علیه اعدام', 'پیام سامیر']));
    const place = await reader.openEntry('پیام سامیر', 'congress-11-19-samir.xhtml');
    expect(place.text).toContain('سامیر');
  });

  it('a link on the page of contents is followed', async () => {
    await reader.goTo('toc.xhtml');
    const place = await reader.follow('congress-11-19-samir.xhtml', 'congress-11-19-samir.xhtml');
    expect(place.text).toContain('سامیر');
  });

  it('a place that the index names is followed', async () => {
    await reader.goTo('index.xhtml');
    const href = String(
      await reader.inText(
        `[...document.querySelectorAll('.locators a')].at(-1).getAttribute('href')`,
      ),
    );
    const [file = ''] = href.split('#');
    const place = await reader.follow(href, file);
    expect(place.file).toBe(file);
    expect(place.file).toMatch(/^congress-/);
  });

  it('the page of a printed folio is found', async () => {
    const { labels } = await readPdfText(await readFile(artifact('congresses', 'pdf')));
    const page = `page--${labels.indexOf('۹') + 1}`;
    const place = await reader.goTo(`${report}#${page}`);
    expect(place.file).toBe(report);
    const shown = await reader.inText(
      `document.getElementById('${page}').getAttribute('aria-label')`,
    );
    expect(shown).toBe('صفحهٔ ۹');
  });

  it.each([
    ['day', 'light'],
    ['night', 'dark'],
  ])('text stands out from its ground by %s', async (_, scheme) => {
    await reader.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await reader.goTo(report);
    const [ink, ground] = (await reader.inText(`(() => {
      const { defaultView: view } = document;
      const canvas = document.createElement('div');
      canvas.style.backgroundColor = 'Canvas';
      document.body.append(canvas);
      const style = view.getComputedStyle(document.querySelector('p'));
      const colours = [style.color, view.getComputedStyle(canvas).backgroundColor];
      canvas.remove();
      return colours;
    })()`)) as string[];
    expect(contrast(ink as string, ground as string)).toBeGreaterThan(7);
    await reader.page.emulateMediaFeatures([]);
  });

  it('is set in the faces that the book brings', async () => {
    await reader.goTo(report);
    expect(
      await reader.inText(`document.fonts.ready.then(() => [...document.fonts]
      .filter(({ status }) => status === 'loaded').map(({ family }) => family.replace(/"/g, '')))`),
    ).toContain('Vazirmatn');
  });

  // To be looked at: CHAP_SCREENSHOTS=FOLDER npx vitest run tests/readers
  const folder = process.env['CHAP_SCREENSHOTS'];
  it.runIf(folder !== undefined)('looks as it should', async () => {
    await mkdir(folder as string, { recursive: true });
    const places = [
      'title-page.xhtml',
      'toc.xhtml',
      'congress-11.xhtml',
      report,
      'congress-11-19-samir.xhtml',
      'index.xhtml',
    ];
    const screens = {
      phone,
      ereader: { width: 600, height: 800 },
      tablet: { width: 820, height: 1180 },
    };
    for (const [screen, viewport] of Object.entries(screens)) {
      await reader.page.setViewport(viewport);
      for (const scheme of ['light', 'dark']) {
        await reader.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const size of [16, 26]) {
          await reader.setType(size);
          for (const place of places) {
            await reader.goTo(place);
            const file = `${name}-${screen}-${scheme}-${size}-${place.replace('.xhtml', '')}.png`;
            await reader.page.screenshot({ path: join(folder as string, file) as `${string}.png` });
          }
        }
      }
    }
  });
});

it('a book that doesn’t say which way it is read is turned the other way', async () => {
  const bytes = await changedEpub(artifact('congresses', 'epub'), {
    'OEBPS/content.opf': (text) => text.replace(' page-progression-direction="rtl"', ''),
  });
  const wrong = await serve({
    folders: { 'foliate-js': foliateFolder },
    files: { '/book.epub': bytes },
  });
  const reader = await openInFoliate(browser.browser, wrong, phone);
  const first = await reader.goTo(report);
  const second = await reader.press('ArrowRight');
  expect(second.text).not.toBe(first.text);
  expect(second.file).toBe(first.file);
  await reader.page.close();
  await wrong.close();
});

/** WCAG's contrast of two colours as a browser writes them. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light as number) + 0.05) / ((dark as number) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
