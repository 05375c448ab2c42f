import { expect, it } from 'vitest';
import { printToMend } from '../../src/editions/index.ts';
import { mendedPrint } from '../../src/finishing/index.ts';
import { readPdfText, readPrintedLines } from '../../src/pdf-objects/index.ts';
import { openBrowser } from '../browser/press.ts';
import { printTexts } from './printed-book.ts';

const browser = await openBrowser();
const long = 'و متنی که به سطر دوم و سوم می‌رسد '.repeat(4).trim();
const text = `واژهٔ چینی 中文 و گرجی საქართველო و سریانی ܫܠܡ و 𠀀 ${long}.[^1]

## سرفصلی با 한국어 در آن

نشانه‌ای بر حرف: بࣩر و ب࣪ و (中) و «文» و \`code 中\` و **درشت 中文** ${long}.

- مورد ไทย ${long}

| سر 中 | ستون |
| --- | --- |
| خانهٔ 文 | دو |

[^1]: یادداشت 中文 است.`;

/** Signs that aren't of Persian or English. */
const foreign = /[^\p{Script=Arabic}\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{Cc}\u200C]/gu;

it('prints a box for each sign that no face has, in its place, on the grid, read as the sign', async () => {
  const printed = await printTexts(browser, text, long);
  expect(printed.told).toEqual([]);
  const fonts = [...printed.parsed.fonts];
  expect(fonts.filter((font) => font.includes('LastResort'))).toEqual([]);
  expect(fonts.filter((font) => font.includes('ChapkhanehBoxes'))).not.toEqual([]);

  // Each is a glyph that says what it stands for.
  const all = printed.text.lines.map((line) => line.text).join(' ');
  for (const sign of text.match(foreign) ?? []) expect(all, sign).toContain(sign);
  expect(all).not.toContain('\uFFFC');

  // Lines stand where they stand without them, and are as full.
  const lines = (await readPrintedLines(printed.print)).flat();
  const full = lines.filter(({ text: said, size }) => /سطر.*سطر/u.test(said) && size > 10);
  const [first] = full;
  for (const { baseline } of full) {
    const off = ((((first as (typeof full)[0]).baseline - baseline) % 18) + 18) % 18;
    expect(Math.min(off, 18 - off)).toBeLessThan(0.3);
  }
  const leftOf = (form: RegExp) => lines.find(({ text: said }) => form.test(said))?.left as number;
  expect(leftOf(/گرجی/)).toBeCloseTo(leftOf(/^و متنی.*سطر/), 0);

  const mended = await mendedPrint(printToMend(printed.book, printed));
  const said = (await readPdfText(mended.bytes)).lines.map((line) => line.text).join(' ');
  expect(said.replace(/\s+/g, ' ')).toContain('چینی 中文 و گرجی საქართველო و سریانی ܫܠܡ و 𠀀');
});
