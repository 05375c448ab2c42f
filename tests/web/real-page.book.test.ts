import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { artifact, ids, realBook } from '../press/real-book.ts';
import { openReadingBrowser, type ReadingBrowser } from '../readers/reading-browser.ts';
import { madeBook } from './made-page.ts';

const axe = createRequire(import.meta.url).resolve('@daisy/axe-core-for-ace/axe.min.js');

let reading: ReadingBrowser;
let folder: string;
/** The book with everything, for its notes. */
let everything: string;
beforeAll(async () => {
  reading = await openReadingBrowser();
  folder = await mkdtemp(join(tmpdir(), 'chap-page-'));
  everything = join(folder, 'everything.html');
  await writeFile(everything, await (await madeBook()).page('reading', 'https://example.org/'));
});
afterAll(async () => {
  await reading.close();
  await rm(folder, { recursive: true });
});

interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
  /** Runs in the page before its own script. */
  readonly before?: string;
}

/** What a page asked for and complained of while it was open. */
interface Opened {
  readonly page: Page;
  readonly asked: string[];
  readonly complaints: string[];
}

/** A page as a file, at the width of a phone if nothing else is said. */
async function open(
  file: string,
  { width = 360, height = 740, scheme = 'light', scripts = true, before }: Looks = {},
): Promise<Opened> {
  const page = await reading.browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(0, 60)));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (told) => complaints.push(told.text()));
  await page.setJavaScriptEnabled(scripts);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  if (before !== undefined) await page.evaluateOnNewDocument(before);
  await page.goto(pathToFileURL(file).href);
  return { page, asked, complaints };
}

const whole = (): string => artifact('congresses', 'html');

/** Look for something as a reader does, and say what is shown of it. */
async function searched(page: Page, query: string): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const input = document.getElementById('chap-query');
    if (document.getElementById('chap-search').hidden) document.querySelector('[aria-controls=chap-search]').click();
    input.value = ${JSON.stringify(query)};
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    for (let more = document.querySelector('.more'); !more.hidden; ) more.click();
    return [...document.querySelectorAll('.hits mark')].map((mark) => mark.textContent);
  })()`)) as string[];
}

describe('the web edition of the real book', () => {
  it.each(ids)('%s costs no more than it may', async (id) => {
    const bytes = await readFile(artifact(id, 'html'));
    expect(bytes.length).toBeLessThan(400_000);
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(130_000);
  });

  it.each<Looks>([
    { width: 320, scheme: 'light' },
    { width: 1280, scheme: 'dark' },
    { width: 360, scripts: false },
  ])('asks for nothing, complains of nothing, and fits: %j', async (looks) => {
    const { page, asked, complaints } = await open(whole(), looks);
    await page.evaluate('document.fonts.ready.then(() => 1)');
    const sizes = await page.evaluate(
      '[document.documentElement.scrollWidth, innerWidth, document.fonts.check("16px Vazirmatn")]',
    );
    expect(sizes).toEqual([looks.width, looks.width, true]);
    expect(asked.filter((url) => !/^(?:data:|file:)/.test(url))).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each<Looks>([
    { width: 320, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
  ])('has no fault that axe-core knows: %j', async (looks) => {
    const { page } = await open(artifact('congress-12', 'html'), looks);
    await page.evaluate(await readFile(axe, 'utf8'));
    for (const name of ['', 'search', 'cite', 'settings']) {
      if (name) await page.click(`[aria-controls=chap-${name}]`);
      if (name === 'search') await searched(page, 'کنگره');
      const faults = await page.evaluate(`axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
      expect(faults, name).toEqual([]);
    }
    await page.close();
  });

  it.each(ids)('%s has none either, nor any that is wider than a phone', async (id) => {
    const { page } = await open(artifact(id, 'html'), { width: 320, scheme: 'light' });
    await page.evaluate(await readFile(axe, 'utf8'));
    const faults = await page.evaluate(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
    expect(faults).toEqual([]);
    await page.evaluate('document.documentElement.style.fontSize = "225%"');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  });

  it('is heard as it is meant: roles, names, order, and no page number in a sentence', async () => {
    const { page } = await open(artifact('congress-12', 'html'), { scripts: false });
    const client = await page.createCDPSession();
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
      nodes: readonly AxNode[];
    };
    const book = (await realBook()).books.get('congress-12') as Book;
    const shown = nodes.filter(({ ignored }) => !ignored);
    const named = (role: string): string[] =>
      shown.filter((node) => node.role?.value === role).map(({ name }) => name?.value ?? '');
    const pages = named('separator');
    expect(pages.length).toBeGreaterThan(15);
    for (const page of pages) expect(page).toMatch(/^صفحهٔ (?:[۰-۹]+|[\p{L}])$/u);
    expect(new Set(pages).size).toBe(pages.length);
    // The number that the style sheet shows is said by the name alone.
    const separators = shown.filter(({ role }) => role?.value === 'separator');
    const inside = new Set(separators.flatMap(({ childIds = [] }) => childIds));
    expect(shown.filter(({ nodeId }) => inside.has(nodeId))).toEqual([]);
    expect(named('heading').slice(0, 3)).toEqual([book.title, 'شناسنامه', 'فهرست']);
    expect(shown.map(({ role }) => role?.value)).toEqual(
      expect.arrayContaining(['main', 'navigation', 'list', 'listitem', 'link', 'paragraph']),
    );
    expect(named('doc-toc')).toEqual(['فهرست']);
    const levels = shown
      .filter((node) => node.role?.value === 'heading')
      .map(({ properties = [] }) => properties.find(({ name }) => name === 'level')?.value.value);
    expect(new Set(levels)).toEqual(new Set([1, 2, 3]));
    await page.close();
  });

  it('leads wherever it says, without a script too', async () => {
    for (const id of ids) {
      const { page } = await open(artifact(id, 'html'), { scripts: false });
      const lost = await page.evaluate(`[...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id))`);
      expect(lost, id).toEqual([]);
      const twice = await page.evaluate(`(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, at) => ids.indexOf(id) !== at);
      })()`);
      expect(twice, id).toEqual([]);
      await page.close();
    }
  });

  it('names the page of the print on which each passage stands', async () => {
    const { page } = await open(whole());
    await page.click('[aria-controls=chap-cite]');
    await page.evaluate(`const passage = document.querySelector('#congress-11-19-samir--l183');
      passage.scrollIntoView();
      passage.click();`);
    await page.click('[aria-controls=chap-cite]');
    await page.click('[aria-controls=chap-cite]');
    const reference = await page.evaluate(`document.querySelector('#chap-cite textarea').value`);
    expect(reference).toMatch(
      /^«اسناد سه کنگره»، «پیام سامیر»، ص [۰-۹]+\n#congress-11-19-samir--l183$/,
    );
    await page.close();
  });
});

interface AxNode {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value: unknown };
  }[];
}

describe('search in the real book', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await open(whole(), { width: 1280, height: 800 }));
  });
  afterAll(() => page.close());

  it('finds all that the printed index finds', async () => {
    const { index } = (await realBook()).books.get('congresses') as Book;
    const entries = index.filter(({ see }) => see === undefined);
    const missed: string[] = [];
    for (const { label, occurrences } of entries) {
      const places = new Set(occurrences.map(({ block }) => block)).size;
      const hits = await searched(page, label);
      if (hits.length < places) missed.push(`${label}: ${hits.length} of ${places}`);
    }
    expect(entries.length).toBeGreaterThan(150);
    expect(missed).toEqual([]);
  });

  it.each([
    ['كنگره', 'کنگره'],
    ['جمهورى اسلامي', 'جمهوری اسلامی'],
    ['1388', '۱۳۸۸'],
    ['میکنیم', 'می‌کنیم'],
    ['مي كنيم', 'می‌کنیم'],
    ['کمیته‌ی مرکزی', 'کمیتهٔ مرکزی'],
  ])('finds as much for «%s» as for «%s»', async (typed, written) => {
    const hits = await searched(page, written);
    expect(hits.length).toBeGreaterThan(0);
    expect((await searched(page, typed)).length).toBe(hits.length);
  });

  it('finds «مادر» in no «ما در»', async () => {
    expect(await searched(page, 'ما در')).not.toEqual([]);
    for (const hit of await searched(page, 'مادر')) expect(hit).not.toMatch(/\s/);
  });

  it('finds what the source has where something was corrected', async () => {
    const { books } = await realBook();
    const declared = (books.get('congresses') as Book).spine.flatMap(
      ({ declared = [] }) => declared,
    );
    const corrected = declared.filter(({ was }) => /\p{L}{3}/u.test(was ?? ''));
    expect(corrected.length).toBeGreaterThan(20);
    for (const { was } of corrected) {
      if (was === undefined) continue;
      const word = /\p{L}[\p{L}\u200C]+/u.exec(was)?.[0] ?? was;
      expect(await searched(page, word), word).not.toEqual([]);
    }
  });

  it('marks the right words, one hit after another and one search after another', async () => {
    for (const query of ['کارگری', 'حزب کمونیست', 'آزادی', 'کارگری'])
      for (const at of [1, 3, 2]) {
        await searched(page, query);
        await page.evaluate(`document.querySelector('.hits li:nth-child(${at}) button').click()`);
        const marked = await page.evaluate(
          `[...document.querySelectorAll('main .hit')].map((mark) => mark.textContent).join('')`,
        );
        expect(marked).toBe(query);
      }
    const text = await page.evaluate(
      `document.querySelector('main').textContent.replace(/\\s+/g, ' ').length`,
    );
    await page.reload();
    expect(
      await page.evaluate(
        `document.querySelector('main').textContent.replace(/\\s+/g, ' ').length`,
      ),
    ).toBe(text);
  });

  it('goes from its button to a hit and back by keyboard alone', async () => {
    await page.keyboard.press('Escape');
    // A single key that always does something is in the way of those who speak to their device.
    for (const key of ['/', 's', '?'] as const) await page.keyboard.press(key);
    expect(await page.evaluate(`document.querySelectorAll('.panel:not([hidden])').length`)).toBe(0);
    await page.focus('[aria-controls=chap-search]');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('chap-query');
    await page.evaluate(`document.getElementById('chap-query').value = ''`);
    await page.keyboard.type('حزب');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const marked = await page.evaluate(`[...document.querySelectorAll('main .hit')].map((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return [mark.textContent, top > 0 && bottom < innerHeight];
    })`);
    expect(marked).toEqual([['حزب', true]]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(`document.activeElement.getAttribute('aria-controls')`)).toBe(
      'chap-search',
    );
  });
});

async function focused(page: Page): Promise<string> {
  return (await page.evaluate('document.activeElement.id')) as string;
}

describe('a page in the largest type', () => {
  it.each([
    { width: 320, rows: 2, text: 320 },
    { width: 360, rows: 2, text: 360 },
    { width: 992, rows: 2, text: 630 },
  ])('keeps its bar within reach, and room for the text: %j', async ({ width, rows, text }) => {
    const { page, complaints } = await open(everything, { width });
    await page.click('[aria-controls=chap-settings]');
    await page.evaluate(
      `for (let at = 0; at < 9; at += 1) document.querySelectorAll('.sizes button')[1].click()`,
    );
    const measured = (await page.evaluate(`(() => {
      const box = (element) => element.getBoundingClientRect();
      const bar = box(document.querySelector('.bar')), panel = box(document.getElementById('chap-settings'));
      const buttons = [...document.querySelectorAll('.bar a, .bar button')].filter((each) => each.offsetWidth > 0);
      return {
        root: getComputedStyle(document.documentElement).fontSize,
        buttons: buttons.length,
        outside: buttons.filter((each) => {
          const { left, right, top, bottom } = box(each);
          return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight || each.scrollWidth > each.clientWidth;
        }).map((each) => each.textContent),
        rows: bar.height / box(buttons[0]).height,
        gap: bar.top > panel.top ? panel.bottom - bar.top : panel.top - bar.bottom,
        text: box(document.querySelector('main')).width,
      };
    })()`)) as Record<'buttons' | 'rows' | 'gap' | 'text', number> & { root: string };
    expect(measured).toMatchObject({ root: '36px', outside: [] });
    expect(measured.buttons).toBeGreaterThanOrEqual(width === 992 ? 4 : 5);
    expect(measured.rows).toBeLessThan(rows + 0.1);
    expect(Math.abs(measured.gap)).toBeLessThan(1.5);
    expect(measured.text).toBeGreaterThanOrEqual(text);
    await page.click('.sizes button:first-child');
    await page.click('[aria-controls=chap-settings]');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a page on a phone', () => {
  it('goes on where the hit is that was chosen, by keyboard too', async () => {
    const { page } = await open(everything);
    expect((await searched(page, 'و')).length).toBeGreaterThan(1);
    await page.focus('.hits li:nth-child(2) button');
    await page.keyboard.press('Enter');
    const at = `(() => {
      const { className, tagName } = document.activeElement;
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return [tagName, className, top >= 0 && bottom <= innerHeight, document.getElementById('chap-search').hidden];
    })()`;
    expect(await page.evaluate(at)).toEqual(['MARK', 'hit', true, true]);
    await page.close();
  });

  it('says what stands in the text as it stands there, patterns too', async () => {
    const { page } = await open(everything);
    await page.evaluate(`(() => {
      const mark = document.createElement('span');
      mark.setAttribute('data-folio', '$&$1');
      document.querySelector('main').prepend(mark);
    })()`);
    await page.click('[aria-controls=chap-cite]');
    expect(await page.evaluate(`document.querySelector('#chap-cite textarea').value`)).toContain(
      'ص $&$1',
    );
    await page.close();
  });
});

describe('what a reader’s browser keeps', () => {
  const kept = (page: Page): Promise<unknown> =>
    page.evaluate('JSON.stringify({ ...localStorage })');

  it('is nothing before «یادم بماند», and nothing after it was touched again', async () => {
    const { page } = await open(whole());
    await page.click('[aria-controls=chap-settings]');
    await page.evaluate(`document.querySelectorAll('.sizes button')[1].click()`);
    await page.evaluate(
      `document.getElementById('congress-07-01-asghar-karimi-report--l30').scrollIntoView()`,
    );
    await new Promise((go) => setTimeout(go, 600));
    expect(await kept(page)).toBe('{}');
    await page.click('#chap-settings .main');
    expect(await kept(page)).toContain('congress-07-01-asghar-karimi-report--l');
    await page.reload();
    expect(await page.evaluate('scrollY > 5000 && document.documentElement.style.fontSize')).toBe(
      '129.375%',
    );
    await page.click('[aria-controls=chap-settings]');
    await page.click('#chap-settings .main');
    expect(await kept(page)).toBe('{}');
    await page.close();
  });

  it('can be nothing at all: where there is no storage and nothing of the last years, the rest works', async () => {
    const before = `
      Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } });
      Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
      for (const name of ['replaceAll', 'matchAll', 'at', 'trimStart', 'trimEnd', 'padStart']) delete String.prototype[name];
      for (const name of ['flat', 'flatMap', 'at', 'findLast', 'with', 'toSorted']) delete Array.prototype[name];
      for (const name of ['replaceChildren']) delete Element.prototype[name];
      for (const name of ['fromEntries', 'hasOwn', 'entries', 'values']) delete Object[name];
      for (const name of ['IntersectionObserver', 'ResizeObserver', 'structuredClone', 'queueMicrotask', 'CSS']) delete window[name];
      document.execCommand = () => false;`;
    const { page, complaints } = await open(whole(), { before });
    expect(await searched(page, 'می خواهیم')).not.toEqual([]);
    await page.click('[aria-controls=chap-cite]');
    await page.click('#chap-cite .main');
    expect(
      await page.evaluate(`document.querySelector('#chap-cite [role=status]').textContent`),
    ).toContain('خودش کپی نمی‌کند');
    await page.click('[aria-controls=chap-settings]');
    expect(await page.evaluate(`document.querySelector('#chap-settings .main').disabled`)).toBe(
      true,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('notes', () => {
  it.each([true, false])('open where one reads, and close again (scripts: %s)', async (scripts) => {
    const { page } = await open(everything, { scripts });
    const call = 'a[role=doc-noteref]';
    await page.evaluate(`document.querySelector('${call}').scrollIntoView({ block: 'center' })`);
    const at = (await page.evaluate('scrollY')) as number;
    await page.click(call);
    const note = await page.evaluate(`(() => {
      const note = document.querySelector('aside:target');
      const { top, bottom } = note.getBoundingClientRect();
      return { seen: top > 0 && bottom <= innerHeight, position: getComputedStyle(note).position, at: scrollY };
    })()`);
    expect(note).toEqual({ seen: true, position: 'fixed', at });
    await page.click('aside:target [role=doc-backlink]');
    expect(await page.evaluate(`document.querySelector('aside:target') === null`)).toBe(true);
    const seen = `(() => { const { top } = document.querySelector('${call}').getBoundingClientRect(); return top >= 0 && top < innerHeight; })()`;
    expect(await page.evaluate(seen)).toBe(true);
    if (scripts) expect(await page.evaluate('scrollY')).toBe(at);
    await page.close();
  });

  it('are cited by the address of the site', async () => {
    const { page } = await open(everything);
    await page.click('[aria-controls=chap-cite]');
    const reference = await page.evaluate(`document.querySelector('#chap-cite textarea').value`);
    expect(reference).toMatch(/\nhttps:\/\/example\.org\/[a-z-]+\/[a-z-]+\.html#[a-z0-9-]+$/);
    await page.close();
  });
});
