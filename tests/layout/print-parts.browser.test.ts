import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { printToMend } from '../../src/editions/index.ts';
import { mendedPrint } from '../../src/finishing/index.ts';
import { readPdfText, readPrintedLines } from '../../src/pdf-objects/index.ts';
import { writeEverythingWithPictures, writeLargeBook } from '../books/index.ts';
import { type PrintedBook, printFolder } from './printed-book.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  browser = opening.browser;
});
afterAll(() => browser.close());

const books = {
  'with everything': writeEverythingWithPictures,
  'with notes and an index': (folder: string) => writeLargeBook(folder, { documents: 24, seed: 3 }),
};

it.each(Object.entries(books))('a book %s is the same printed in parts', async (_, write) => {
  const folder = await mkdtemp(join(tmpdir(), 'chap-parts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await write(folder);
  const whole = await printFolder(folder, browser);
  const parted = await printFolder(folder, browser, 6);
  expect(parted.print).not.toEqual(whole.print);
  expect(parted.told).toEqual(whole.told);
  expect(sorted(parted.parsed.destinations)).toEqual(sorted(whole.parsed.destinations));
  expect(sorted(parted.parsed.heights)).toEqual(sorted(whole.parsed.heights));
  expect(parted.parsed.textScales).toEqual(whole.parsed.textScales);
  expect(linesOf(parted, whole)).toEqual(linesOf(whole, parted));
  expect(parted.text.furniture).toEqual(whole.text.furniture);
  await expectSameLines(parted, whole);
});

it('a book that was printed in parts says the same when it is mended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chap-parts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeLargeBook(folder, { documents: 12, seed: 7 });
  const [whole, parted] = [
    await printFolder(folder, browser),
    await printFolder(folder, browser, 4),
  ];
  expect(parted.prints.length).toBeGreaterThan(2);
  const mended = async (book: PrintedBook) =>
    readPdfText((await mendedPrint(printToMend(book.book, book))).bytes);
  const [expected, found] = [await mended(whole), await mended(parted)];
  expect(found.lines).toEqual(expected.lines);
  expect(found.furniture).toEqual(expected.furniture);
});

it('a book is printed in the same parts each time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chap-parts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeLargeBook(folder, { documents: 12, seed: 5 });
  const bytes = async () => withoutDates((await printFolder(folder, browser, 4)).print);
  expect(await bytes()).toBe(await bytes());
});

/** The browser writes no text for the first letter of each print that no face has. */
function linesOf({ text }: PrintedBook, other: PrintedBook): readonly unknown[] {
  return text.lines.map(({ page, text: said }, index) => {
    const nameless = [said, other.text.lines[index]?.text].some((each) => each?.includes('\uFFFC'));
    return [page, nameless ? said.length : said];
  });
}

/** Where lines stand; the browser counts from the top of all that it prints at once, and rounds to pixels. */
async function expectSameLines(parted: PrintedBook, whole: PrintedBook): Promise<void> {
  const lines = (await readPrintedLines(parted.print)).flat();
  const others = (await readPrintedLines(whole.print)).flat();
  expect(lines).toHaveLength(others.length);
  lines.forEach((line, index) => {
    const other = others[index];
    expect(line.page).toBe(other?.page);
    expect(Math.abs(line.baseline - (other?.baseline ?? 0)), line.text).toBeLessThan(0.76);
    expect(Math.abs(line.left - (other?.left ?? 0)), line.text).toBeLessThan(0.01);
  });
}

function sorted(places: ReadonlyMap<string, number>): [string, number][] {
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
}

function withoutDates(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\(D:[^)]*\)/g, '()');
}
