import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readPrintedLines } from '../../src/pdf-objects/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { hardBooks, writeEverythingWithPictures, writeHardBook } from '../books/index.ts';
import { lettersOf, type PrintedBook, printFolder, printTexts, scalesOf } from './printed-book.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  browser = opening.browser;
});
afterAll(() => browser.close());

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => ['کتاب', 'خانه', 'مردمان', 'آزادی'][index % 4]).join(
    ' ',
  );

/** A word that is nowhere else: its number in letters, each twice. */
const oneWord = (name: string, number: number): string =>
  name + [...String(number)].map((digit) => 'ابپتثجچحخد'[Number(digit)]).join('ـ');

describe('a hard book', () => {
  it.each(hardBooks)('%s loses nothing, and shrinks nothing', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'chap-hard-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeHardBook(folder, name);
    expectWhole(await printFolder(folder, browser));
  });

  it('of everything loses nothing, and shrinks nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chap-hard-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeEverythingWithPictures(folder);
    const printed = await printFolder(folder, browser);
    expectWhole(printed);
    expect(printed.told).toContain('picture-smaller');
  });
});

describe('a note', () => {
  it('begins on the page of its call', async () => {
    const calls = Array.from({ length: 60 }, (_, number) => number);
    const printed = await printTexts(
      browser,
      [
        calls.map((number) => `${oneWord('متن', number)}[^ed${number}] ${words(20)}`).join(' '),
        ...calls.map((number) => `[^ed${number}]: ${oneWord('پانوشت', number)} ${words(9)}`),
      ].join('\n\n'),
    );
    expectWhole(printed);
    const pageOf = (word: string) =>
      printed.text.lines.find(({ text }) => text.split(/[^\p{L}ـ]/u).includes(word))?.page;
    for (const number of calls) {
      expect(pageOf(oneWord('متن', number))).toBeDefined();
      expect(pageOf(oneWord('پانوشت', number))).toBe(pageOf(oneWord('متن', number)));
    }
  });

  it('may have a line that the author ends', async () => {
    expectWhole(await printTexts(browser, 'متن[^ed1]\n\n[^ed1]: یکم\\\n    دوم'));
  });

  it('may be called by another note', async () => {
    const printed = await printTexts(browser, 'متن[^ed1]\n\n[^ed1]: یکم[^ed2]\n\n[^ed2]: دوم');
    expectWhole(printed);
    expect([...printed.marks.values()]).toEqual(['۱', '۲']);
  });

  it('is called by a number that begins a line, and that is printed once', async () => {
    const text = Array.from({ length: 90 }, (_, number) => `${words(1)} [^ed${number}]`).join(' ');
    const notes = Array.from({ length: 90 }, (_, number) => `[^ed${number}]: سخن`).join('\n\n');
    const printed = await printTexts(browser, `${text}\n\n${notes}`);
    expectWhole(printed);
    const figures =
      printed.text.lines
        .map((line) => line.text)
        .join(' ')
        .match(/[۰-۹]+/g) ?? [];
    const dated = printed.book.spine
      .filter(({ kind }) => kind !== 'document')
      .map(({ content }) => textOf(content))
      .join(' ');
    const others = dated.match(/[۰-۹]+/g)?.length ?? 0;
    const folios = printed.book.contents.length + 1;
    expect(figures.length).toBeLessThanOrEqual(2 * 90 + others + folios);
  });
});

describe('a table', () => {
  it('repeats its head on each of its pages', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => `| ${oneWord('ردیف', row)} | خانه |`);
    const table = ['| سرستون | جا |', '| --- | --- |', ...rows].join('\n');
    const printed = await printTexts(browser, `${words(90)}\n\n${table}`);
    expectWhole(printed);
    const pages = new Set(
      printed.text.lines.filter(({ text }) => text.includes('ردیف')).map(({ page }) => page),
    );
    expect(pages.size).toBeGreaterThan(2);
    const headed = (await readPrintedLines(printed.print.bytes)).flat();
    const heads = headed.filter(({ text }) => text.includes('سرستون')).map(({ page }) => page);
    expect(new Set(heads)).toEqual(pages);
  });
});

/** Pages are as planned, text has its size, and no letter of the book is missing. */
function expectWhole(printed: PrintedBook): void {
  expect(printed.told).not.toContain('layout-unstable');
  expect(printed.print.pageCount).toBe(printed.pages.length);
  expect(scalesOf(printed)).toEqual(new Set([0.75]));
  const found = countLetters(lettersOf(printed));
  const wanted = countLetters(
    printed.book.spine.map(({ content }) => skeleton(textOf(withoutFurniture(content)))).join(''),
  );
  const lost = [...wanted].filter(([letter, count]) => (found.get(letter) ?? 0) < count);
  // Chromium says what stands in the place of a letter that no face has, but for the first of them.
  const boxes = printed.text.lines.filter(({ text }) => text.includes('\uFFFC')).length;
  const persian = lost.filter(([letter]) => /\p{Script=Arabic}|\p{Nd}/u.test(letter));
  expect(persian).toEqual([]);
  expect(lost.length).toBeLessThanOrEqual(boxes);
}

/** What isn’t printed, or otherwise: numbers and titles of notes, and their ways back. */
function withoutFurniture(content: Element): Element {
  const tree = structuredClone(content);
  visit(tree, 'element', (element) => {
    const { dataFootnoteRef, dataFootnoteBackref, className } = element.properties;
    const isTitle = Array.isArray(className) && className.includes('notes-title');
    if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || isTitle) {
      element.children = [];
    }
  });
  return tree;
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}
