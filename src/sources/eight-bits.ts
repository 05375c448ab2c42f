/** Encodings of one byte a letter in which Persian texts arrive. */
export type EightBits = 'windows-1256' | 'iso-8859-6' | 'mac-farsi';

/** A text in one of them, with how much of it reads. */
export interface EightBitText {
  readonly text: string;
  readonly encoding: EightBits;
}

/** The upper half of Mac Farsi (Apple’s FARSI.TXT), of which nothing else knows. */
const macFarsi =
  'Ä\u00A0ÇÉÑÖÜáàâäں«çéèêë…\u00EDîïñó»ôö÷úùûü' +
  ' !"#$٪&\'()*+،-./۰۱۲۳۴۵۶۷۸۹:؛<=>؟' +
  '❊ءآأؤإئابةتثجحخدذرزسشصضطظعغ[\\]^_' +
  'ـفقكلمنهوىي\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652پٹچەڤگڈڑ{|}ژے';

/**
 * Reads bytes in the encoding of one byte a letter in which the text reads best. Every byte is something in each
 * of them, so what comes out has to read as Persian or Arabic; undefined where it does in none.
 */
export function decodeEightBits(bytes: Uint8Array): EightBitText | undefined {
  const readings: EightBitText[] = [
    { text: new TextDecoder('windows-1256').decode(bytes), encoding: 'windows-1256' },
    { text: decodeMacFarsi(bytes), encoding: 'mac-farsi' },
    { text: new TextDecoder('iso-8859-6').decode(bytes), encoding: 'iso-8859-6' },
  ];
  const [best] = readings
    .map((reading) => ({ reading, share: shareOfKnown(reading.text) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share);
  return best?.reading;
}

function decodeMacFarsi(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : macFarsi[byte - 0x80];
  return text;
}

/** The share of words that every page has; 0 where too few do, or where most signs are no letters. */
function shareOfKnown(text: string): number {
  const wide = text.match(/[\u0080-\uFFFF]/g) ?? [];
  const letters = wide.filter((letter) => /[\u0600-\u06FF\u200C\u00AC]/.test(letter));
  const words = text.split(/[^\u0600-\u06FF?]+/).filter((word) => word !== '');
  const known = words.filter((word) => commonWords.has(word));
  const reads =
    letters.length > wide.length * 0.85 && known.length > Math.max(1, words.length * 0.04);
  // A sign that the encoding has none for counts against it.
  const lost = (text.match(/\uFFFD/g) ?? []).length;
  return reads && lost === 0 ? known.length / words.length : 0;
}

/** Words that no page of Persian or Arabic does without, as old encodings spell them. */
const commonWords = new Set(
  'و در به از که را این است با ما آن برای يك یک تا هم بر من شما های مي می نه او خود في من إلى على أن كه'.split(
    ' ',
  ),
);
