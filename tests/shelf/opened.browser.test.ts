import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runImport } from '../../src/cli/import.ts';
import { run } from '../../src/cli/run.ts';
import { sha256 } from '../../src/digests/index.ts';
import { writeEverythingWithPictures, writeLargeBook } from '../books/index.ts';
import { bookYaml, write } from '../import/folder.ts';
import { type Loopback, serve } from '../readers/loopback.ts';
import { openReadingBrowser, type ReadingBrowser } from '../readers/reading-browser.ts';
import { root } from '../root.ts';
import { bookRecord, writeOutput } from './made-outputs.ts';

const resolve = createRequire(import.meta.url).resolve;
const axe = resolve('@daisy/axe-core-for-ace/axe.min.js');

let reading: ReadingBrowser;
let server: Loopback;
let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

/** How many books there are of which nothing but a text was made. */
const many = 55;
const silent = { out: () => undefined, err: () => undefined };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-opened-'));
  await cp(join(root, 'tests/fixtures/stock-book'), at('village'), { recursive: true });
  await writeEverythingWithPictures(at('everything'));
  await writeLargeBook(at('large'), { documents: 6 });
  await write(at('foreign/book.yaml'), bookYaml);
  await write(at('foreign/one/chapter.yaml'), 'number: 1\ntitle: یک\ndocuments: []\n');
  const received = join(root, 'tests/fixtures/received/12-news-html/received.html');
  await runImport([received], { into: 'one', book: at('foreign') }, silent);
  // Nothing is printed.
  for (const book of ['village', 'everything', 'foreign', 'large'].map((name) => at(name))) {
    const yaml = await readFile(join(book, 'book.yaml'), 'utf8');
    if (!/^editions:/m.test(yaml)) await appendFile(join(book, 'book.yaml'), '\neditions: [web]\n');
  }
  const said: string[] = [];
  const told = { out: () => undefined, err: (line: string) => said.push(line) };
  // Pictures of a front come with a cover, whose backbone wants pages.
  for (const [name, id, editions] of [
    ['village', 'village-letters', 'web,epub,text,cover'],
    ['everything', 'everything', 'web'],
    ['foreign', 'letters', 'web,text'],
    ['large', 'three-hundred', 'web'],
  ] as const) {
    const words = ['--out', at('all', id), '--only', id, '--edition', editions, '--no-cache'];
    expect(await run(['build', at(name), ...words], told), said.join('\n')).toBe(0);
  }
  for (let count = 1; count <= many; count += 1) {
    const contributors = [{ name: `نویسندهٔ ${count}`, as: 'aut' }];
    const title = count === 7 ? 'کتاب‌هایی که می‌خوانیم' : `دفتر ${count}`;
    await writeOutput(
      at('all', `book-${count}`),
      bookRecord(`book-${count}`, { title, contributors }),
    );
  }
  expect(await run(['shelf', at('all'), '--out', at('site')], told), said.join('\n')).toBe(0);
  reading = await openReadingBrowser();
  server = await serve({
    folders: { site: at('site'), 'foliate-js': dirname(resolve('foliate-js/view.js')) },
    files: { '/empty.html': '<!doctype html><title>x</title>' },
  });
});
afterAll(async () => {
  await reading?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

interface Looks {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
  readonly over?: 'file' | 'http';
}

interface Opened {
  readonly page: Page;
  readonly asked: string[];
  readonly complaints: string[];
}

async function open(
  file: string,
  { width, scheme = 'light', scripts = true, over = 'file' }: Looks,
): Promise<Opened> {
  const page = await reading.browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (told) => complaints.push(told.text()));
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const base = over === 'http' ? `${server.origin}/site` : pathToFileURL(at('site')).href;
  await page.goto(`${base}/${file}`);
  return { page, asked, complaints };
}

/** What axe-core finds against WCAG 2.2 AA and good practice. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axe, 'utf8'));
  return (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`)) as string[];
}

/** What makes a page wider than its window; what moves by itself may be. */
async function wideIn(page: Page): Promise<string[]> {
  return (await page.evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] :
    ['wide: ' + document.documentElement.scrollWidth, ...document.querySelectorAll('body *')].filter((each) => {
      if (typeof each === 'string') return true;
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (left < 0 || right > innerWidth) && !each.closest('.scroll');
    }).map((each) => each.outerHTML ? each.outerHTML.slice(0, 120) : each)`)) as string[];
}

const pages = [
  'index.html',
  'index-2.html',
  'authors.html',
  'authors-2.html',
  'subjects.html',
  'books/everything/index.html',
  'books/village-letters/index.html',
];
const editions = [
  'books/village-letters/village-letters/village-letters.html',
  'books/everything/everything/everything.html',
  'books/letters/letters/letters.html',
];

describe('pages of a shelf, of downloads, and web editions', () => {
  it.each([...pages, ...editions])(
    '%s: has no fault, fits, and asks for nothing outside',
    async (file) => {
      for (const looks of [
        { width: 320, scheme: 'dark' },
        { width: 1280, scheme: 'light', over: 'http' },
      ] as const) {
        const { page, asked, complaints } = await open(file, looks);
        expect(await faults(page)).toEqual([]);
        expect(await wideIn(page)).toEqual([]);
        const own = /^(?:data:|file:)/;
        expect(asked.filter((url) => !own.test(url) && !url.startsWith(server.origin))).toEqual([]);
        expect(complaints).toEqual([]);
        await page.close();
      }
    },
  );

  it.each([...pages, ...editions])(
    '%s: is read in the largest type too, without a script',
    async (file) => {
      const { page, complaints } = await open(file, { width: 320, scripts: false });
      await page.evaluate('document.documentElement.style.fontSize = "225%"');
      expect(await wideIn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate('document.body.innerText.length')).toBeGreaterThan(80);
      await page.close();
    },
  );
});

describe('the search of a shelf', () => {
  it.each(['file', 'http'] as const)(
    'finds titles and people however they are typed (%s)',
    async (over) => {
      const { page, complaints } = await open('index.html', { width: 360, over });
      const found = async (query: string): Promise<string[]> => {
        await page.evaluate('document.getElementById("query").value = ""');
        await page.type('#query', query);
        return (await page.evaluate(
          '[...document.querySelectorAll("#found h2")].map((title) => title.textContent)',
        )) as string[];
      };
      for (const query of [
        'كتابهايي که مي خوانيم',
        'کتاب هایی',
        'می‌خوانیم',
        'نویسنده 7 کتاب‌هایی',
      ]) {
        expect(await found(query), query).toContain('کتاب‌هایی که می‌خوانیم');
      }
      expect(await found('نویسندهٔ ۵۵')).toEqual(['دفتر 55']);
      expect(await found('هیچ‌کدام')).toEqual([]);
      expect(await page.$eval('#count', (told) => told.textContent)).toBe('کتابی پیدا نشد.');
      expect(await found('نویسنده')).toHaveLength(50);
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.getElementById("books").hidden')).toBe(false);
      await found('دفتر 12');
      await page.keyboard.press('Tab');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toContain('books/book-12/index.html');
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('is not there where there is no script, and all books are', async () => {
    const { page } = await open('index.html', { width: 360, scripts: false });
    expect(await page.evaluate('getComputedStyle(document.getElementById("search")).display')).toBe(
      'none',
    );
    expect(await page.$$('#books > li')).toHaveLength(50);
    await page.close();
  });
});

describe('downloads', () => {
  it.each(['file', 'http'] as const)('are what their sums say (%s)', async (over) => {
    const { page } = await open('books/village-letters/index.html', {
      width: 360,
      scripts: false,
      over,
    });
    const listed = await page.$$eval('article li', (items) =>
      items.map((item) => [item.querySelector('a')?.href, item.querySelector('code')?.textContent]),
    );
    expect(listed.length).toBeGreaterThan(4);
    for (const [href = '', line = ''] of listed as string[][]) {
      const bytes = href.startsWith('file:')
        ? await readFile(fileURLToPath(href))
        : new Uint8Array(await (await fetch(href)).arrayBuffer());
      const name = decodeURIComponent(href.slice(href.lastIndexOf('/') + 1));
      expect(line).toBe(`echo "${sha256(bytes)}  ${name}" | sha256sum -c`);
    }
    await page.close();
  });
});

interface ClientFeed {
  readonly metadata: { readonly title: string };
  readonly publications?: readonly {
    readonly metadata: { readonly title: string };
    readonly links: readonly { readonly rel: string[]; readonly href: string }[];
    readonly images: readonly unknown[];
  }[];
  readonly navigation?: readonly { readonly href: string; readonly title: string }[];
  readonly facets?: readonly { readonly links: readonly unknown[] }[];
  readonly links: readonly { readonly rel: string[] | string; readonly href: string }[];
}

describe('an OPDS client (foliate-js)', () => {
  /** A feed as the client has it; of OPDS 2.0 it takes what stands there. */
  async function read(page: Page, name: string): Promise<ClientFeed> {
    return (await page.evaluate(`fetch('/site/${name}').then((answer) => answer.text()).then(async (text) => {
      if (${name.endsWith('.json')}) return JSON.parse(text);
      const { getFeed } = await import('/foliate-js/opds.js');
      const document = new DOMParser().parseFromString(text, 'application/xml');
      if (document.querySelector('parsererror')) throw new Error('no XML');
      return getFeed(document);
    })`)) as ClientFeed;
  }

  it.each(['xml', 'json'])(
    'goes through all pages, and finds every book and file (%s)',
    async (form) => {
      const page = await reading.browser.newPage();
      await page.goto(`${server.origin}/empty.html`);
      const titles: string[] = [];
      let next: string | undefined = `opds.${form}`;
      while (next) {
        const feed: ClientFeed = await read(page, next);
        for (const { metadata, links, images } of feed.publications ?? []) {
          titles.push(metadata.title);
          if (form === 'json') expect(images).toHaveLength(1);
          for (const { href } of links.filter(({ rel }) =>
            [rel].flat().some((each) => each.endsWith('open-access')),
          )) {
            expect((await fetch(`${server.origin}/site/${href}`)).status, href).toBe(200);
          }
        }
        next = feed.links.find(({ rel }) => [rel].flat().includes('next'))?.href;
      }
      expect(titles).toHaveLength(many + 4);
      const start = await read(page, `opds.${form}`);
      expect(start.facets?.length).toBeGreaterThan(0);
      const authors = await read(page, `authors.${form}`);
      expect(authors.navigation).toHaveLength(50);
      const one = await read(page, authors.navigation?.[0]?.href ?? '');
      expect(one.publications?.length).toBeGreaterThan(0);
      await page.close();
    },
  );
});
