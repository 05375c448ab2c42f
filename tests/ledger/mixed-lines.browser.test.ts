import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PrintBrowser } from '../../src/browser/index.ts';
import { openBrowser } from '../../src/browser/index.ts';
import { mendedPrint } from '../../src/finishing/index.ts';
import { coverageOf, type FontFace, readVazirmatn } from '../../src/fonts/index.ts';
import { verifyArtifact } from '../../src/ledger/index.ts';
import { inWords } from '../../src/messages/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { printTexts } from '../layout/printed-book.ts';
import { repetitions } from '../repetitions.ts';
import { isolatedLines, mixedLines } from './mixed-lines.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  browser = opening.browser;
});
afterAll(() => browser.close());

/** What the finished print of some paragraphs says that they don’t. */
async function saidOf(paragraphs: readonly string[]): Promise<string[]> {
  const { book, ...pagination } = await printTexts(browser, paragraphs.join('\n\n'));
  const pages = pagination.pages.map((page) => ({ ...page, trim: pagination.trim[page.side] }));
  const links = { places: {}, elsewhere: 'جا', outward: 'نشانی' };
  const print = { prints: pagination.prints, pages, rightToLeft: true, links };
  const { bytes } = await mendedPrint(print);
  const { messages } = await verifyArtifact({ file: 'small.pdf', bytes }, book, {
    sources: new Map(),
    pages: pagination,
    readPrint: readPdfText,
  });
  return messages.map((each) => `${each.rule} ${inWords(each).reason}`);
}

it('lines of both directions are set, finished, and read as they are written', async () => {
  for (const seed of [18, 7, 3].slice(0, repetitions(1, 3))) {
    const lines = mixedLines(repetitions(500, 5000), seed);
    for (let from = 0; from < lines.length; from += 500) {
      expect(await saidOf(lines.slice(from, from + 500)), `seed ${seed}`).toEqual([]);
    }
  }
});

it('so are references, code, units, formulas and addresses that are isolated as a whole', async () => {
  expect(await saidOf(isolatedLines().slice(-repetitions(60, 1000)))).toEqual([]);
});

it('a space that the browser leaves without a tag parts two words all the same', async () => {
  const code = ['`کتاب-;y212 =`', '`کتاب y =`', '`کتاب لا y =`', '`خانهٔ y +`'];
  const lines = code.flatMap((each) => [
    `چشم NET ${each}:`,
    `${each} NET ${each} 12 ${each} x`,
    `a ${each} b، «${each}» ${each} (NET ${each})`,
    `NET ${each} ${each} ${each}`,
  ]);
  expect(await saidOf(lines)).toEqual([]);
});

it('every letter that stands before an alef is read so, if the face joins the two or not', async () => {
  const [regular] = await readVazirmatn();
  const covered = coverageOf((regular as FontFace).bytes);
  const letters = [...covered].map((code) => String.fromCodePoint(code));
  const isLetter = /^(?!\u0640)[\u0620-\u06ff]$/u;
  const alefs = [...'اأإآٱٲٳٵ'].filter((alef) => letters.includes(alef));
  const joining = letters.filter((letter) => /\p{L}/u.test(letter) && isLetter.test(letter));
  const words = joining.map((letter) => alefs.map((alef) => `ب${letter}${alef}ن`).join(' '));
  expect(joining.length).toBeGreaterThan(80);
  expect(await saidOf(words)).toEqual([]);
});

it('zero width spaces in cells take no letter from its place', async () => {
  const text = 'هر روز می\u200Bروم و کتاب\u200Bها را می\u200Bخوانم و a\u200Bb می\u200Bنویسم. ';
  const table = `|  |  |\n| --- | --- |\n| ${text.repeat(5)} | ${text.repeat(7)} |`;
  expect(await saidOf([table, text.repeat(4)])).toEqual([]);
});

it('a call that names another page has the room that it needs', async () => {
  const words = 'شب باران مدرسه نان کوه باغ نان نامه روز سنگ '.repeat(80);
  const text = 'متنی با یادداشتی دراز[^ed1] و کوتاه[^ed2] در همان سطر و دیگری[^ed3] و دیگری[^ed4].';
  const notes = `[^ed1]: ${words}\n\n[^ed2]: کوتاه.\n\n[^ed3]: دیگر.\n\n[^ed4]: چهارم.`;
  for (const before of [0, 10, 60, 70, 80, 90]) {
    const found = await saidOf(['کتاب '.repeat(before) + text, notes]);
    expect(found, String(before)).toEqual([]);
  }
});
