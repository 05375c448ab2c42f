import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { ReadingBudget } from '../limits/index.ts';

/** A code has two bytes at most, so there are no more glyphs than this, nor of one width. */
const longestRange = 0x10000;

/** Bytes of memory that an advance takes, roughly. */
const perAdvance = 64;

/** The advances that a font's dictionary gives to its glyphs (ISO 32000, 9.2.4 and 9.7.4.3), in em. */
export function readGlyphAdvances(font: PDFDict, budget: ReadingBudget): (code: number) => number {
  const subtype = font.lookup(PDFName.of('Subtype'));
  if (subtype === PDFName.of('Type0')) return compositeAdvances(font, budget);
  return simpleAdvances(
    font,
    subtype === PDFName.of('Type3') ? glyphSpace(font) : 1 / 1000,
    budget,
  );
}

function compositeAdvances(font: PDFDict, budget: ReadingBudget): (code: number) => number {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const dict = descendant instanceof PDFDict ? descendant : undefined;
  const otherwise = numberOf(dict?.lookup(PDFName.of('DW'))) ?? 1000;
  const widths = new Map<number, number>();
  const given = dict?.lookup(PDFName.of('W'));
  if (given instanceof PDFArray) {
    readWidths(given, (code, width) => {
      budget.keep(perAdvance);
      if (code < longestRange) widths.set(code, width);
    });
  }
  return (code) => (widths.get(code) ?? otherwise) / 1000;
}

/** `first [width …]` or `first last width`, as often as one likes. */
function readWidths(given: PDFArray, set: (code: number, width: number) => void): void {
  for (let at = 0; at + 1 < given.size(); ) {
    const first = numberOf(given.lookup(at)) ?? 0;
    const next = given.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1) {
        set(first + index, numberOf(next.lookup(index)) ?? 0);
      }
      at += 2;
    } else {
      const last = Math.min(numberOf(next) ?? 0, first + longestRange);
      const width = at + 2 < given.size() ? (numberOf(given.lookup(at + 2)) ?? 0) : 0;
      for (let code = first; code <= last; code += 1) set(code, width);
      at += 3;
    }
  }
}

function simpleAdvances(
  font: PDFDict,
  scale: number,
  budget: ReadingBudget,
): (code: number) => number {
  const first = numberOf(font.lookup(PDFName.of('FirstChar'))) ?? 0;
  const widths = font.lookup(PDFName.of('Widths'));
  const numbers = widths instanceof PDFArray ? widths.asArray() : [];
  budget.keep(perAdvance * numbers.length);
  const advances = numbers.map((width) => (numberOf(font.context.lookup(width)) ?? 0) * scale);
  const descriptor = font.lookup(PDFName.of('FontDescriptor'));
  const missing =
    descriptor instanceof PDFDict ? numberOf(descriptor.lookup(PDFName.of('MissingWidth'))) : 0;
  return (code) => advances[code - first] ?? (missing ?? 0) * scale;
}

/** A Type 3 font measures its glyphs in a space of its own. */
function glyphSpace(font: PDFDict): number {
  const matrix = font.lookup(PDFName.of('FontMatrix'));
  return (matrix instanceof PDFArray ? numberOf(matrix.lookup(0)) : undefined) ?? 1 / 1000;
}

function numberOf(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
