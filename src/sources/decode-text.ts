import { isVisualOrder } from './visual-order.ts';

/** The encodings in which Persian texts arrive. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

/** A received text, read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Why bytes can't be read as text. */
export type TextRefusal =
  | {
      readonly case:
        | 'pdf'
        | 'doc'
        | 'rtf'
        | 'empty'
        | 'encoding'
        | 'no-text'
        | 'letters-lost'
        | 'no-letters'
        | 'visual-order';
    }
  | { readonly case: 'cut-off' | 'damaged-text'; readonly encoding: 'UTF-8' | 'UTF-16' };

/** In the place of what would have been read, why it wasn't. */
export interface Refusal<Why = TextRefusal> {
  readonly refusal: Why;
}

/** Whether a reading was refused. */
export function isRefusal<Why>(reading: object | Refusal<Why>): reading is Refusal<Why> {
  return 'refusal' in reading;
}

const latin = new TextDecoder('latin1');

/** How files that are no text begin. */
const otherFiles = [
  ['%PDF', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'doc'],
  ['{\\rtf', 'rtf'],
] as const;

/**
 * Read received bytes as text: UTF-8 and UTF-16 with or without a mark of their
 * order, Windows-1256. What can't be read rightly is refused; nothing is guessed
 * half.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  const start = latin.decode(bytes.subarray(0, 8));
  const other = otherFiles.find(([begins]) => start.startsWith(begins));
  if (other) return { refusal: { case: other[1] } };
  if (bytes.length === 0) return { refusal: { case: 'empty' } };
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeWindows1256(bytes);
  if (isRefusal(decoded)) return decoded;
  return refuseText(decoded.text) ?? decoded;
}

function decodeUtf16(bytes: Uint8Array): DecodedText | Refusal | undefined {
  const encoding = utf16Order(bytes);
  if (!encoding) return undefined;
  if (bytes.length % 2 === 1) return truncated('UTF-16');
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { refusal: { case: 'damaged-text', encoding: 'UTF-16' } };
  }
}

/** By the mark, or without one by where the high bytes stand: 00 and 06 in every other place. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && !(third === 0 && fourth === 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4000);
  const high = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0 || byte === 6 || byte === 0x20) high[index % 2] = (high[index % 2] ?? 0) + 1;
  });
  const zeros = sample.some((byte) => byte === 0 || byte === 6);
  const [even = 0, odd = 0] = high;
  const half = sample.length / 2;
  if (!zeros || half < 4) return undefined;
  if (odd > half * 0.9 && even < half * 0.5) return 'utf-16le';
  return even > half * 0.9 && odd < half * 0.5 ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array): DecodedText | Refusal | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const rough = new TextDecoder().decode(bytes);
    const faults = rough.split('\uFFFD').length - 1;
    const wide = (rough.match(/[\u0080-\uFFFC]/g) ?? []).length;
    // Bytes of another encoding all but never make valid sequences of several bytes.
    if (wide <= faults * 4) return undefined;
    return faults <= 3 && rough.endsWith('\uFFFD')
      ? truncated('UTF-8')
      : { refusal: { case: 'damaged-text', encoding: 'UTF-8' } };
  }
}

function truncated(encoding: 'UTF-8' | 'UTF-16'): Refusal {
  return { refusal: { case: 'cut-off', encoding } };
}

/** Every byte is something in Windows-1256, so what comes out has to read as Persian or Arabic. */
function decodeWindows1256(bytes: Uint8Array): DecodedText | Refusal {
  const text = new TextDecoder('windows-1256').decode(bytes);
  const wide = text.match(/[\u0080-\uFFFF]/g) ?? [];
  const letters = wide.filter((letter) => /[\u0600-\u06FF]/.test(letter));
  const words = text.split(/[^\u0600-\u06FF]+/).filter((word) => word !== '');
  const known = words.filter((word) => commonWords.has(word));
  const reads =
    letters.length > wide.length * 0.85 && known.length > Math.max(1, words.length * 0.04);
  if (reads) return { text, encoding: 'windows-1256' };
  return { refusal: { case: 'encoding' } };
}

/** Words that no page of Persian or Arabic does without, as Windows-1256 spells them. */
const commonWords = new Set(
  'و در به از که را این است با ما آن برای يك یک تا هم بر من شما های مي می نه او خود في من إلى على أن'.split(
    ' ',
  ),
);

function refuseText(text: string): Refusal | undefined {
  const controls = (text.match(/[^\P{Cc}\s]/gu) ?? []).length;
  if (text.includes('\0') || controls > 8 + text.length / 100) {
    return { refusal: { case: 'no-text' } };
  }
  if (text.includes('\uFFFD')) {
    return { refusal: { case: 'letters-lost' } };
  }
  if (!/[\p{L}\p{Nd}]/u.test(text)) {
    return { refusal: { case: 'no-letters' } };
  }
  if (isVisualOrder(text)) {
    return { refusal: { case: 'visual-order' } };
  }
  return undefined;
}
