import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { ReadingBudget } from '../limits/index.ts';
import { readGlyphAdvances } from './glyph-advances.ts';
import { decodeStream } from './page-content.ts';
import { type GlyphTexts, readToUnicode } from './to-unicode.ts';

/** A font of a file: what its glyphs say, and how far each takes the pen. */
export interface PdfFont extends GlyphTexts {
  /** The advance of a glyph by its code, in em. */
  advanceOf(code: number): number;
  /** Whether a code paints glyph 0, whatever text it is given: the box for what the font doesn’t have. */
  isMissing?(code: number): boolean;
}

/**
 * Reads a font's dictionary.
 * @param budget what that may take; without one, of a file of our own making
 */
export function readFont(
  font: PDFDict,
  budget: ReadingBudget = ReadingBudget.unlimited(),
): PdfFont {
  const composite = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
  const cmap = font.lookup(PDFName.of('ToUnicode'));
  const content = cmap instanceof PDFRawStream ? decodeStream(cmap, budget) : '';
  const { isMapped, textOf, codeLength } = readToUnicode(content, composite ? 2 : 1, budget);
  const descendant = descendantOf(font);
  return {
    codeLength,
    textOf,
    isMissing: missingGlyphs(descendant, budget),
    // Browsers leave out of the maps of other fonts what has no character of its own. Of
    // TrueType fonts finishing writes the maps anew: each code that is used is in them.
    ...(descendant?.lookup(PDFName.of('Subtype')) === PDFName.of('CIDFontType2') && { isMapped }),
    advanceOf: readGlyphAdvances(font, budget),
  };
}

function descendantOf(font: PDFDict): PDFDict | undefined {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  return descendant instanceof PDFDict ? descendant : undefined;
}

function missingGlyphs(
  descendant: PDFDict | undefined,
  budget: ReadingBudget,
): (code: number) => boolean {
  const stream = descendant?.lookup(PDFName.of('CIDToGIDMap'));
  if (!(stream instanceof PDFRawStream)) return () => false;
  const glyphs = decodeStream(stream, budget);
  budget.keep(glyphs.length);
  return (code) => !/[^\0]/.test(glyphs.slice(2 * code, 2 * code + 2));
}
