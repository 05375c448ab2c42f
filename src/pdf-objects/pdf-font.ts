import { type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
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
  return {
    ...readToUnicode(content, composite ? 2 : 1),
    advanceOf: readGlyphAdvances(font),
  };
}
