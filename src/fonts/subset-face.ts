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
  const bytes = await subsetFont(Buffer.from(face.bytes), text + safeSet, {
    targetFormat: 'truetype',
    preserveNameIds: keptNames,
  });
  return { ...face, bytes };
}
