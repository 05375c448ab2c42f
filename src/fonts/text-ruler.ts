import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { faceRuns, type SignFace } from './fallback-faces.ts';
import type { FontFace } from './vazirmatn.ts';

/** Says how wide a text is when it is set. */
export interface TextRuler {
  /**
   * The width of a piece of text that is set in one face and one go: a word, a space.
   * @param weight CSS weight of the face
   * @returns in em; what the browser sets is never more than 1/64 px off
   */
  widthOf(text: string, weight: number): number;
}

/**
 * A ruler that shapes with the engine the browser has too, so a book can be broken
 * into lines without asking it. Each word is shaped once.
 * @param fallbacks where the browser finds signs that the faces lack
 */
export function textRuler(
  faces: readonly FontFace[],
  fallbacks: readonly SignFace[] = [],
): TextRuler {
  const fonts = faces.map(({ weight, bytes }) => {
    const face = new Face(new Blob(exactBuffer(bytes)), 0);
    return { weight, font: new Font(face), em: face.upem, widths: new Map<string, number>() };
  });
  const others = fallbacks.map(({ bytes }) => {
    const face = new Face(new Blob(exactBuffer(bytes)), 0);
    return { font: new Font(face), em: face.upem };
  });
  const buffer = new ShapingBuffer();
  const shaped = (text: string, face: { font: Font; em: number }): number =>
    directionRuns(text).reduce((sum, each) => sum + shapedRun(each, face), 0);
  const shapedRun = (text: string, { font, em }: { font: Font; em: number }): number => {
    buffer.clearContents();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    let units = 0;
    for (const { xAdvance } of buffer.getGlyphPositions()) units += xAdvance;
    return units / em;
  };
  return {
    widthOf(text, weight) {
      const chosen = nearest(fonts, weight);
      const known = chosen.widths.get(text);
      if (known !== undefined) return known;
      const width = faceRuns(text, fallbacks)
        .map(({ face, value }) => shaped(value, others[face] ?? chosen))
        .reduce((sum, each) => sum + each, 0);
      chosen.widths.set(text, width);
      return width;
    },
  };
}

const rightLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const aLetter = /\p{L}/u;

/** A word with letters of both directions in pieces of one: the browser shapes each by itself, and what is joined in it. */
function directionRuns(text: string): string[] {
  if (!rightLetter.test(text) || !/[A-Za-z\u00C0-\u024F\u0370-\u058F]/.test(text)) return [text];
  const runs: string[] = [''];
  let right: boolean | undefined;
  for (const sign of text) {
    if (aLetter.test(sign)) {
      const isRight = rightLetter.test(sign);
      if (right !== undefined && isRight !== right) runs.push('');
      right = isRight;
    }
    runs[runs.length - 1] += sign;
  }
  return runs;
}

function nearest<T extends { readonly weight: number }>(fonts: readonly T[], weight: number): T {
  return fonts.reduce((best, font) =>
    Math.abs(font.weight - weight) < Math.abs(best.weight - weight) ? font : best,
  );
}

/** A view on a larger buffer would hand over all of that. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
