import subsetFont from 'subset-font';
import type { FontFace } from './vazirmatn.ts';

/**
 * Always kept, whatever the text: a reading system puts its own words, numbers
 * and signs in the book's face (search results, notes, page numbers).
 */
const safeSet =
  'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیۀە' +
  '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩0123456789' +
  '،؛؟٪٫٬«»‹›()[]{}.,:;!?…-–—/*+=%&@#_"\'“”‘’ \u00A0\u200C\u200D\u200E\u200F' +
  'ًٌٍَُِّْٰٔ' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The name records that say whose the face is, and under which licence. */
const keptNames = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/** A face with no more than a text, and the safe set, need; TrueType. The same text gives the same bytes. */
export async function subsetFace(face: FontFace, text: string): Promise<FontFace> {
  return { ...face, bytes: await subsetTo(face.bytes, text + safeSet) };
}

/** The bytes of a font (TrueType, WOFF 2), with no more than a text needs; TrueType. */
export async function subsetTo(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  return subsetFont(Buffer.from(bytes), text, {
    targetFormat: 'truetype',
    preserveNameIds: keptNames,
  });
}

/**
 * A face with no more than a text needs, packed for a page (WOFF 2). No safe set: what a page lets its
 * reader type is drawn in another face where this one lacks it.
 */
export async function webFont(bytes: Uint8Array, text: string): Promise<Uint8Array> {
  return subsetFont(Buffer.from(bytes), text, {
    targetFormat: 'woff2',
    preserveNameIds: keptNames,
  });
}
