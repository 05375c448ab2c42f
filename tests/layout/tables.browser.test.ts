import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readPrintedLines } from '../../src/pdf-objects/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { printTexts } from './printed-book.ts';

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
const cell = (text: string, attributes = ''): string => `<td ${attributes}>${text}</td>`;
const table = (rows: readonly string[], head = ''): string =>
  `<table>\n${head}<tbody>\n${rows.map((row) => `<tr>${row}</tr>`).join('\n')}\n</tbody>\n</table>`;
const plain = (count: number, name = 'ردیف'): string[] =>
  Array.from({ length: count }, (_, row) => cell(`${name} ${row}`) + cell(`خانه ${row}`));
/** A cell of so many rows, with a cell beside it in each. */
const joined = (count: number, text = 'گروه'): string[] =>
  Array.from(
    { length: count },
    (_, row) => (row === 0 ? cell(text, `rowspan="${count}"`) : '') + cell(`کتاب ${row}`),
  );
const head = '<thead>\n<tr><th>سرستون</th><th>یک</th></tr>\n</thead>\n';

const shapes: Readonly<Record<string, string>> = {
  'two rows joined at the foot of a page': table([...plain(10), ...joined(2), ...plain(13)]),
  'three rows joined at each place of a page': table(Array(14).fill(joined(3)).flat()),
  'rows joined that no page holds': table(joined(90)),
  'the same under a head': table(joined(90), head),
  'cells of rows and columns': table(
    Array(20)
      .fill([
        cell('بزرگ', 'rowspan="4" colspan="2"') + cell('یک'),
        cell('دو'),
        cell('سه'),
        cell('چهار'),
      ])
      .flat(),
  ),
  'cells of several rows, one within the other': table(
    Array(18)
      .fill([
        cell('الف', 'rowspan="4"') + cell('ب', 'rowspan="2"') + cell('پ'),
        cell('ت'),
        cell('ث', 'rowspan="2"') + cell('ج'),
        cell('چ'),
      ])
      .flat(),
  ),
  'cells that join one row after the other': table([
    cell('الف', 'rowspan="2"') + cell('ب') + cell('پ'),
    ...Array.from({ length: 70 }, (_, row) => cell('ت', 'rowspan="2"') + cell(`ث ${row}`)),
    cell('ج') + cell('چ'),
  ]),
  'a text taller than a page beside several rows': table([...joined(3, words(700)), ...plain(12)]),
  'a cell taller than a page': table([cell('یک') + cell(words(900)), ...plain(5)]),
  'the same under a head, below a paragraph': `${words(60)}\n\n${table(
    [cell('یک') + cell(words(900)), ...plain(5)],
    head,
  )}`,
  'more rows joined than there are': table([
    ...plain(20),
    cell('گروه', 'rowspan="9"') + cell('یک'),
  ]),
  'bodies of their own': `<table>\n${Array(20)
    .fill(`<tbody>\n<tr>${joined(3).join('</tr>\n<tr>')}</tr>\n</tbody>`)
    .join('\n')}\n</table>`,
};

describe('a table with', () => {
  it.each(Object.entries(shapes))('%s comes out as planned, and whole', async (_, text) => {
    const printed = await printTexts(browser, text);
    expect(printed.told).not.toContain('layout-unstable');
    expect(printed.parsed.pageCount).toBe(printed.pages.length);
    const document = printed.book.spine.find(({ kind }) => kind === 'document');
    const wanted = skeleton(textOf(document?.content as never));
    const found = skeleton(printed.text.lines.map((line) => line.text).join(''));
    for (const letter of new Set(wanted)) {
      expect(found.split(letter).length, letter).toBeGreaterThanOrEqual(
        wanted.split(letter).length,
      );
    }
  });

  it('joined rows has them on one page, wherever it begins', async () => {
    for (let before = 14; before < 27; before += 3) {
      const printed = await printTexts(
        browser,
        table([...plain(before, 'پیش'), ...joined(9, 'جمعیت'), ...plain(9, 'پس')]),
      );
      const pages = (await readPrintedLines(printed.print))
        .flat()
        .filter(({ text }) => /جمعیت|^کتاب \p{Nd}+$/u.test(text))
        .map(({ page }) => page);
      expect(pages).toHaveLength(10);
      expect(new Set(pages).size, String(before)).toBe(1);
    }
  });

  it('a cell of several rows keeps its columns', async () => {
    const printed = await printTexts(browser, table(joined(70)));
    const lines = (await readPrintedLines(printed.print)).flat();
    const cells = lines.filter(({ text }) => /^کتاب \p{Nd}+$/u.test(text));
    expect(cells).toHaveLength(70);
    for (const side of [0, 1]) {
      const onSide = cells.filter(({ page }) => page % 2 === side);
      const [first] = onSide;
      for (const { right } of onSide) expect(right).toBeCloseTo(first?.right as number, 1);
    }
  });
});
