import { decodeEightBits, type EightBits } from './eight-bits.ts';
import { hasLostLetters } from './lost-letters.ts';
import { isMojibake, type Undone, undoMojibake } from './mojibake.ts';
import { isVisualOrder } from './visual-order.ts';

/** The encodings in which Persian texts arrive. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | EightBits;

/** A received text, read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** What the bytes had been mistaken for before they came here, where that was undone. */
  readonly undone?: Pick<Undone, 'was' | 'readAs'> | undefined;
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
        | 'letters-replaced'
        | 'mojibake'
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
 * order, Windows-1256, ISO-8859-6, Mac Farsi; one wrong reading of them is undone. What can't be read rightly is refused; nothing is guessed
 * half.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  const start = latin.decode(bytes.subarray(0, 8));
  const other = otherFiles.find(([begins]) => start.startsWith(begins));
  if (other) return { refusal: { case: other[1] } };
  if (bytes.length === 0) return { refusal: { case: 'empty' } };
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeEightBits(bytes);
  if (!decoded) {
    const rough = new TextDecoder('windows-1256').decode(bytes);
    return { refusal: { case: hasLostLetters(rough) ? 'letters-replaced' : 'encoding' } };
  }
  if (isRefusal(decoded)) return decoded;
  const undone = undoMojibake(decoded.text);
  if (!undone) return refuseText(decoded.text) ?? decoded;
  const { text, was, readAs } = undone;
  return refuseText(text) ?? { text, encoding: decoded.encoding, undone: { was, readAs } };
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

function refuseText(text: string): Refusal | undefined {
  const controls = (text.match(/[^\P{Cc}\s]/gu) ?? []).length;
  if (text.includes('\0') || controls > 8 + text.length / 100) {
    return { refusal: { case: 'no-text' } };
  }
  if (text.includes('\uFFFD')) {
    return { refusal: { case: 'letters-lost' } };
  }
  if (hasLostLetters(text)) return { refusal: { case: 'letters-replaced' } };
  if (isMojibake(text)) return { refusal: { case: 'mojibake' } };
  if (!/[\p{L}\p{Nd}]/u.test(text)) {
    return { refusal: { case: 'no-letters' } };
  }
  if (isVisualOrder(text)) {
    return { refusal: { case: 'visual-order' } };
  }
  return undefined;
}
