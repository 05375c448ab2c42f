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
import { repetitions } from '../repetitions.ts';
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
    await writeHardBook(folder, name, repetitions(300, 3000));
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

  it('of several pages leaves no title alone below which another is called', async () => {
    const text = [
      `${words(90)}\n\nمتن[^ed1] ${words(40)}\n\n## سرفصل\n\nزیرفصل[^ed2] ${words(200)}`,
      `[^ed1]: ${words(1800)}`,
      '[^ed2]: پانوشت کوتاه',
    ];
    const printed = await printTexts(browser, text.join('\n\n'));
    expectWhole(printed);
    const pageOf = (part: string) =>
      printed.text.lines.findLast((line) => line.text.includes(part))?.page;
    expect(pageOf('سرفصل')).toBe(pageOf('زیرفصل'));
    expect(pageOf('پانوشت')).toBe(pageOf('زیرفصل'));
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
    const headed = (await readPrintedLines(printed.print)).flat();
    const heads = headed.filter(({ text }) => text.includes('سرستون')).map(({ page }) => page);
    expect(new Set(heads)).toEqual(pages);
  });

  it('leaves no row alone on a page, wherever it begins', async () => {
    const rows = [0, 1, 2].map((row) => `| ${oneWord('ردیف', row)} | خانه |`);
    const table = ['| سرستون | جا |', '| --- | --- |', ...rows].join('\n');
    // A page has 28 lines; the table begins on each of the last ones.
    const lines = [17, 18, 19, 20, 21, 22];
    const texts = lines.map((count) => `${'سطری کوتاه\\\n'.repeat(count)}پایان\n\n${table}`);
    for (const text of texts) {
      const printed = await printTexts(browser, text);
      const pages = printed.text.lines
        .filter((line) => line.text.includes('ردیف'))
        .map(({ page }) => page);
      expect(pages).toHaveLength(3);
      expect(new Set(pages).size, text.slice(0, 30)).toBe(1);
    }
  });

  it('that is too wide keeps its numbers whole, and parts words at half-spaces', async () => {
    const heads = ['روزنامه\u200Cهای', 'امانت\u200Cگیرندگان', 'بازگشتنی\u200Cها', 'گمشده\u200Cهای'];
    const row = ['۱٬۳۸۴٬۰۰۰', '۲٬۴۵۵٬۰۰۰', '۳٬۵۹۷٬۰۰۰', '۴٬۷۳۹٬۰۰۰'];
    const line = (cells: readonly string[]): string => `| ${[...cells, ...cells].join(' | ')} |`;
    const table = [line(heads), line(heads.map(() => '---')), line(row)].join('\n');
    const printed = await printTexts(browser, table);
    expectWhole(printed);
    expect(printed.told).toContain('table-broken');
    const lines = (await readPrintedLines(printed.print)).flat();
    for (const number of row) {
      const on = lines.filter(({ text }) => text.includes(number));
      expect(on.length, number).toBeGreaterThan(0);
    }
    const text = lines.map((each) => each.text).join('\n');
    expect(text).not.toMatch(/گیرند\s+گان/);
    expect(text).toContain('گیرندگان');
  });
});

describe('code', () => {
  it('begins where it stands and goes on over pages', async () => {
    const code = Array.from({ length: 70 }, (_, line) => `line ${line}`).join('\n');
    const printed = await printTexts(browser, `${words(60)}\n\n\`\`\`\n${code}\n\`\`\``);
    expectWhole(printed);
    const pageOf = (line: number) =>
      printed.text.lines.find(({ text }) => text.trim() === `line ${line}`)?.page;
    const first = printed.text.lines.find(({ text }) => text.includes('مردمان'))?.page;
    expect(pageOf(0)).toBe(first);
    expect(pageOf(69)).toBe((first as number) + 2);
  });

  it('stays with the line that announces it', async () => {
    for (const count of [19, 20, 21, 22, 23, 24, 25]) {
      const text = `${'سطری کوتاه\\\n'.repeat(count)}پایان\n\nفرمان این است:\n\n\`\`\`\none\ntwo\n\`\`\``;
      const printed = await printTexts(browser, text);
      const pageOf = (part: string) =>
        printed.text.lines.find((line) => line.text.includes(part))?.page;
      expect(pageOf('فرمان'), String(count)).toBe(pageOf('one'));
    }
  });
});

describe('soft hyphens', () => {
  it('end lines, show a stroke that is no sign, and are nowhere in what is printed', async () => {
    const long = 'inter\u00ADna\u00ADtio\u00ADnal\u00ADi\u00ADsa\u00ADtion';
    const text = `${words(5)} ${long} و دگر\u00ADگونی `.repeat(30);
    const table = `| ${long} | دگر\u00ADگونی |\n| --- | --- |\n| ${long} | \`${long}\` |`;
    const printed = await printTexts(
      browser,
      `## ${long}\n\n${text}[^ed1]\n\n${table}\n\n[^ed1]: ${text}`,
    );
    expect(printed.told).toEqual([]);
    const lines = printed.text.lines.map((line) => line.text.trim());
    expect(lines.join('')).not.toContain('\u00AD');
    const broken = lines.filter((line) => /inter(?:na)?(?:tio)?(?:nal)?i?(?:sa)?$/.test(line));
    expect(broken.length).toBeGreaterThan(3);
    expect(lines.filter((line) => /[a-z][-‐]$/.test(line))).toEqual([]);
    const said = lines.join('').replace(/\s/g, '');
    expect(said.split('internationalisation').length - 1).toBeGreaterThanOrEqual(65);
    // A line with a hyphen is as full as the others.
    const full = (await readPrintedLines(printed.print)).flat();
    const hyphened = full.find(
      ({ text: said, size }) => /inter(?:na)?(?:tio)?(?:nal)?i?(?:sa)?$/.test(said) && size > 10,
    );
    const other = full.find(
      (line) => /(?:کتاب|خانه|آزادی|مردمان)$/.test(line.text) && line.spaces.length > 8,
    );
    expect(hyphened?.left).toBeCloseTo(other?.left as number, 0);
  });
});

describe('a sign that the face of the text lacks', () => {
  it('is printed from a face of the press, in a line as full as the others', async () => {
    const printed = await printTexts(browser, `${words(40)} ★ ☎ 📚 ∑ ${words(40)}`);
    expectWhole(printed);
    expect([...printed.parsed.fonts].filter((font) => !font.startsWith('Vazirmatn'))).not.toEqual(
      [],
    );
    expect(printed.told).not.toContain('letter-without-glyph');
    const lines = (await readPrintedLines(printed.print)).flat();
    const line = lines.find(({ text }) => text.includes('★'));
    const other = lines.find(({ text }) => text.includes('مردمان') && !text.includes('★'));
    expect(line?.left).toBeCloseTo(other?.left as number, 0);
    expect(line?.right).toBeCloseTo(other?.right as number, 0);
  });
});

/** Pages are as planned, text has its size, and no letter of the book is missing. */
function expectWhole(printed: PrintedBook): void {
  expect(printed.told).not.toContain('layout-unstable');
  expect(printed.parsed.pageCount).toBe(printed.pages.length);
  expect(scalesOf(printed)).toEqual(new Set([0.75]));
  const found = countLetters(lettersOf(printed));
  const wanted = countLetters(
    printed.book.spine.map(({ content }) => skeleton(textOf(withoutFurniture(content)))).join(''),
  );
  const lost = [...wanted].filter(([letter, count]) => (found.get(letter) ?? 0) < count);
  expect(lost).toEqual([]);
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
