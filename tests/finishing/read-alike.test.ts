import { PDFContext } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { FontCodes } from '../../src/finishing/text/font-codes.ts';
import { type Line, linesOf } from '../../src/finishing/text/line-parts.ts';
import { readProgram } from '../../src/finishing/text/page-program.ts';
import { isReadAlike } from '../../src/finishing/text/read-alike.ts';
import { stretches } from '../../src/finishing/text/stretches.ts';
import { TextWriter } from '../../src/finishing/text/text-writer.ts';
import { hexadecimal } from '../../src/finishing/text/to-unicode-cmap.ts';

/** A run as the browser paints it: where it begins, and what it says from left to right. */
type Painted = readonly [x: number, text: string, direction?: 'reversed'];

/** Glyphs of half an em; each sign is its own. */
const signs = [...'ابپ :؛«»۱۲abc'];
const size = 10;

it.each<[what: string, ...runs: Painted[]]>([
  ['a Persian line', [0, 'پبا اب', 'reversed']],
  ['a number with its sign', [0, '؛ ', 'reversed'], [10, '۱۲'], [20, ' پا', 'reversed']],
  ['a Latin word in brackets', [0, '«', 'reversed'], [5, 'abc'], [20, '» پا', 'reversed']],
])('%s is written anew: it says what it said', (_, ...runs) => {
  expect(isReadAlike(lineOf(runs))).toBe(true);
});

it('a line that may run to the right, as its spaces tell, would say something else', () => {
  expect(
    isReadAlike(
      lineOf([
        [0, ' : '],
        [15, 'باپ', 'reversed'],
      ]),
    ),
  ).toBe(false);
});

it('such a line is painted as the browser painted it', () => {
  const runs: Painted[] = [
    [0, ' : '],
    [15, 'باپ', 'reversed'],
  ];
  const line = lineOf(runs);
  const writer = new TextWriter();
  writer.lineAsPainted(line);
  const again = readProgram(writer.end(), () => line.painted[0]?.run.codes);
  const painted = again.flatMap((step) => (step.kind === 'text' ? step.runs : []));
  expect(painted.map(({ x, reversed }) => [x, reversed])).toEqual([
    [0, false],
    [15, true],
  ]);
  expect(painted.map(({ units }) => units.map(({ text }) => text).join(''))).toEqual(
    runs.map(([, text]) => text),
  );
});

/** A line of one passage, as it is read from a page. */
function lineOf(runs: readonly Painted[]): Line {
  const codes = fontCodes();
  const content = ['/P <</MCID 0>> BDC', 'BT', `/F1 ${size} Tf`];
  for (const [x, text, direction] of runs) {
    const glyphs = [...text].map((sign) => hexadecimal(signs.indexOf(sign) + 1)).join('');
    const shown = `1 0 0 -1 ${x} 0 Tm <${glyphs}> Tj`;
    content.push(direction ? `/ReversedChars BMC ${shown} EMC` : shown);
  }
  content.push('ET', 'EMC');
  const [stretch] = stretches(
    readProgram(content.join('\n'), () => codes),
    new Map(),
  );
  if (!stretch || 'kind' in stretch) throw new Error('there is no text');
  return linesOf(stretch, undefined)[0] as Line;
}

/** Codes of a font that holds `signs`. */
function fontCodes(): FontCodes {
  const context = PDFContext.create();
  const map = signs.map((sign, index) => {
    return `<${hexadecimal(index + 1)}> <${hexadecimal(sign.charCodeAt(0))}>`;
  });
  const cmap = `${map.length} beginbfchar\n${map.join('\n')}\nendbfchar`;
  const widths = [1, signs.map(() => 500)];
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    Encoding: 'Identity-H',
    DescendantFonts: [{ Type: 'Font', Subtype: 'CIDFontType2', W: widths }],
    ToUnicode: context.register(context.stream(cmap)),
  });
  return FontCodes.of(font) as FontCodes;
}
