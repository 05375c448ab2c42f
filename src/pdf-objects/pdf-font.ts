import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { readGlyphAdvances } from './glyph-advances.ts';
import { decodeStream } from './page-content.ts';
import { type GlyphTexts, readToUnicode } from './to-unicode.ts';

/** A font of a file: what its glyphs say, and how far each takes the pen. */
export interface PdfFont extends GlyphTexts {
  /** The advance of a glyph by its code, in em. */
  advanceOf(code: number): number;
}

/** Reads a font's dictionary. */
export function readFont(font: PDFDict): PdfFont {
  const composite = font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
  const cmap = font.lookup(PDFName.of('ToUnicode'));
  const content = cmap instanceof PDFRawStream ? decodeStream(cmap) : '';
  const { isMapped, ...texts } = readToUnicode(content, composite ? 2 : 1);
  return {
    ...texts,
    // Browsers leave out of the maps of other fonts what has no character of its own.
    ...(isTrueType(font) && { isMapped }),
    advanceOf: readGlyphAdvances(font),
  };
}

/** Of these, finishing writes the maps anew: each code that is used is in them. */
function isTrueType(font: PDFDict): boolean {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const subtype = descendant instanceof PDFDict && descendant.lookup(PDFName.of('Subtype'));
  return subtype === PDFName.of('CIDFontType2');
}
