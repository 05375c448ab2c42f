import { PDFContext } from '@cantoo/pdf-lib';
import { bidi } from '../../src/finishing/text/bidi.ts';
import { type PrintedFont, readPrintedFont } from '../../src/finishing/text/font-codes.ts';
import { type Line, linesOf } from '../../src/finishing/text/line-parts.ts';
import { PageFontCodes, PageGlyphs } from '../../src/finishing/text/page-codes.ts';
import { readProgram } from '../../src/finishing/text/page-program.ts';
import { paintOrder } from '../../src/finishing/text/paint-order.ts';
import { readAlike } from '../../src/finishing/text/read-alike.ts';
import { stretches } from '../../src/finishing/text/stretches.ts';
import { hexadecimal } from '../../src/finishing/text/to-unicode-cmap.ts';

/** A run as the browser paints it: where it begins, and what it says from left to right. */
export type Painted = readonly [x: number, text: string, direction?: 'reversed'];

/** Glyphs of half an em; each sign is its own. */
const signs = [...'ابپتکمن ،؛؟:.!«»()[]…–-/٪%۱۲۳abcXY123,#'];
const size = 10;

/** A line as the browser paints it: by runs of one level, of which a single glyph has no direction. */
export function paintedLine(text: string, base: 'rtl' | 'ltr'): Painted[] {
  const set = bidi.getEmbeddingLevels(text, base);
  const places = [...text].map((_, place) => place);
  for (const [from = 0, to = 0] of bidi.getReorderSegments(text, set)) {
    places.splice(from, to + 1 - from, ...places.slice(from, to + 1).reverse());
  }
  const runs: { x: number; level: number; places: number[] }[] = [];
  places.forEach((place, index) => {
    const level = set.levels[place] as number;
    const last = runs.at(-1);
    const before = last?.places.at(-1) ?? Number.NaN;
    if (last?.level === level && Math.abs(before - place) === 1) last.places.push(place);
    else runs.push({ x: (index * size) / 2, level, places: [place] });
  });
  return runs.map(({ x, level, places: own }) => {
    const said = own.map((place) => text.charAt(place)).join('');
    return level % 2 === 1 && own.length > 1 ? [x, said, 'reversed'] : [x, said];
  });
}

/** Whether a line says what it said when it is written as the press writes it. */
export function isReadAlikeAnew(line: Line): boolean {
  return readAlike(line, paintOrder(line)) !== undefined;
}

/** What a line says, in the order of reading. */
export function textOf({ parts }: Line): string {
  return parts.flatMap((part) => part.order.map((place) => part.signs[place]?.text)).join('');
}

/** A line of one passage, as it is read from a page. */
export function lineOf(runs: readonly Painted[]): Line {
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
function fontCodes(): PageFontCodes {
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
  return new PageFontCodes(readPrintedFont(font) as PrintedFont, '/F1', new PageGlyphs());
}
