import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPrintedFont } from '../../src/finishing/text/font-codes.ts';
import { type Line, linesOf } from '../../src/finishing/text/line-parts.ts';
import { PageFontCodes, PageGlyphs } from '../../src/finishing/text/page-codes.ts';
import { readProgram } from '../../src/finishing/text/page-program.ts';
import { stretches, type Tagged } from '../../src/finishing/text/stretches.ts';
import { contentOf, loadPdf, readingOrder } from '../../src/pdf-objects/index.ts';
import { persianPage } from '../browser/html.ts';
import { openBrowser } from '../browser/press.ts';
import { repetitions } from '../repetitions.ts';
import { isReadAlikeAnew, textOf } from './painted-line.ts';

const words =
  'با کتاب پا، «ما» (تک) کم… ۱۲ ۱۲۳، ۲٪ abc X Y1 a-b 12 3% a/b #a (abc) «XY» ؟ . – abc. 12. a, <b>کتاب</b>، <b>abc</b> <i>XY</i>.';

const texts = fc.sample(
  fc.array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 7 }),
  { seed: 1, numRuns: repetitions(60, 400) },
);

it('lines of Persian paragraphs are read as they were written, whatever the browser made of them', async () => {
  const html = texts.map((text) => `<p>${text.join(' ')}</p>`).join('');
  const browser = await openBrowser();
  const page = await browser.load(
    persianPage(
      html,
      '<style>p { font-size: 6pt; white-space: nowrap } i { font-style: normal; font-weight: 700 }</style>',
    ),
  );
  const lines = linesOfPrint(await loadPdf(await page.print()));
  await browser.close();
  const wanted = texts.map((text) => text.join(' ').replace(/<[^>]*>/g, ''));
  expect(lines.map(textOf)).toEqual(wanted);
  const painted = wanted.filter((_, index) => !isReadAlikeAnew(lines[index] as Line));
  expect(painted.length, painted.join('\n')).toBeLessThan(3);
});

function linesOfPrint(document: PDFDocument): Line[] {
  const tags = document.getPages().map(() => new Map<number, Tagged>());
  readingOrder(document)?.forEach(({ page, mcid, element }, rank) => {
    tags[page]?.set(mcid, { rank, element });
  });
  return document.getPages().flatMap((page, index) => {
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const glyphs = new PageGlyphs();
    const known = new Map<string, PageFontCodes | undefined>();
    const steps = readProgram(contentOf(page), (name) => {
      if (!known.has(name)) {
        const font = fonts?.lookup(PDFName.of(name.slice(1)), PDFDict);
        const printed = font && readPrintedFont(font);
        known.set(name, printed && new PageFontCodes(printed, name, glyphs));
      }
      return known.get(name);
    });
    const pieces = stretches(steps, tags[index] as Map<number, Tagged>);
    return pieces.flatMap((piece) => ('kind' in piece ? [] : linesOf(piece, undefined)));
  });
}
