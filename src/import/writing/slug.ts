/** Persian letters in Latin ones, as they are commonly written: for names of files, and for nothing that is read. */
const latin: Readonly<Record<string, string>> = {
  ا: 'a',
  آ: 'a',
  أ: 'a',
  إ: 'a',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'gh',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'o',
  ه: 'h',
  ة: 'h',
  ۀ: 'h',
  ی: 'i',
  ي: 'i',
  ى: 'i',
  ئ: 'i',
  ؤ: 'o',
  ێ: 'e',
  ۆ: 'o',
  ڵ: 'l',
  ڕ: 'r',
  ڤ: 'v',
  ە: 'e',
  ء: '',
};

/** In characters. */
const longest = 40;
/** In words. */
const most = 5;

/**
 * A title as a part of a file’s name: `nameh-az-baghban`; empty where it has no letter. It becomes a part of the
 * document’s id, so it has what every reader, site and disk takes.
 */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .replace(/\p{M}|\u0640|\u200C/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/(?<=[^او])ه$/u, 'eh'))
    .map((word) => [...word].map((sign) => latin[sign] ?? asciiOf(sign)).join(''))
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words.slice(0, most)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug === '' ? (words[0] ?? '').slice(0, longest) : slug;
}

function asciiOf(sign: string): string {
  if (/[\u06F0-\u06F9]/.test(sign)) return String(sign.charCodeAt(0) - 0x6f0);
  if (/[\u0660-\u0669]/.test(sign)) return String(sign.charCodeAt(0) - 0x660);
  return sign.normalize('NFKD').replace(/[^a-z0-9]/g, '');
}
