import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { readVazirmatn, textRuler } from '../../src/fonts/index.ts';
import { type PrintedLine, readPrintedLines } from '../../src/pdf-objects/index.ts';
import { toPersianDigits } from '../../src/typography/index.ts';
import { body } from '../book/made.ts';
import { persianPage } from '../browser/html.ts';
import { openBrowser } from '../browser/press.ts';
import { templates } from '../installation/templates.ts';
import { printTexts } from './printed-book.ts';

const browser = await openBrowser();
const ruler = textRuler(await readVazirmatn());

const long = 'با متنی که به سطر دوم می‌رسد تا دیده شود که شماره کجا می‌ایستد '.repeat(3).trim();

/** A list whose items say their numbers. */
function list(start: number, items: number, inner = '', mark = ''): string {
  const texts = Array.from({ length: items }, (_, index) => {
    const text = `مورد ${toPersianDigits(start + index)} ${long}`;
    return `<li>${mark === '' ? text : `<${mark}>${text}</${mark}>`}${inner}</li>\n`;
  });
  return `<ol start="${start}">\n${texts.join('')}</ol>\n`;
}

const lists: Readonly<Record<string, string>> = {
  'one digit': list(1, 9),
  'two digits': list(9, 4),
  'the widest two digits': list(33, 2),
  'three digits from 98': list(98, 4),
  'the widest three digits': list(333, 2),
  'a year': list(1402, 2),
  'four digits become five': list(9998, 3),
  'a list in a list': list(10, 3, list(98, 4)),
  'five levels': [98, 99, 100, 9].reduce((inner, start) => list(start, 2, inner), list(333, 2)),
  'bold items': list(33, 2, '', 'strong'),
  'in a quotation': `<blockquote>\n${list(99, 2)}</blockquote>`,
  'in a cell': `<table>\n<tr>\n<td>\n${list(99, 2)}</td>\n<td>خانه</td>\n</tr>\n</table>`,
};
const edge = `لبه ${'و متن '.repeat(40)}`;

/** No number reaches over the edge at which lines of plain text begin, on right-hand and left-hand pages. */
function expectClear(lines: readonly PrintedLine[]): void {
  let numbers = 0;
  for (const side of [0, 1]) {
    const own = lines.filter(({ page }) => page % 2 === side);
    const plain = own.filter(({ text }) => /^(?:(?:لبه|و|متن)(?: |$)){5,}/.test(text));
    if (plain.length === 0) continue;
    const atEdge = Math.max(...plain.map(({ right }) => right)) + 0.3;
    for (const { right, size, text } of own) {
      const [, number] = /^مورد ([۰-۹]+)/.exec(text) ?? [];
      if (number === undefined) continue;
      numbers += 1;
      const marker = ruler.widthOf(`${number}. `, 700) * size;
      expect(right + marker, text).toBeLessThan(atEdge);
    }
  }
  expect(numbers).toBeGreaterThan(1);
}

it.each(Object.entries(lists))('print: numbers stand clear of the edge: %s', async (_, markup) => {
  const printed = await printTexts(browser, `${edge}\n\n${markup}\n\n${edge}`);
  expectClear((await readPrintedLines(printed.print)).flat());
});

it.each(Object.entries(lists))('EPUB: numbers stand clear of the edge: %s', async (_, markup) => {
  const children = body(`${edge}\n\n${markup}\n\n${edge}`);
  const shown = unified().use(rehypeStringify).stringify({ type: 'root', children });
  const style = `<style>${templates.epub.css.replace(/@font-face[^}]*\}/g, '')}</style>`;
  const page = await browser.load(persianPage(shown, style));
  expectClear((await readPrintedLines(await page.print())).flat());
});
