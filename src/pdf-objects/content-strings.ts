/** A string that was read, a byte to a character, and where what follows it begins. */
interface ReadString {
  readonly bytes: string;
  readonly end: number;
}

const backslash = 0x5c;
const open = 0x28;
const close = 0x29;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads a string in hexadecimal digits (ISO 32000, 7.3.4.3) that begins at `start` with “<”. */
export function readHexadecimal(content: string, start: number): ReadString {
  const close = content.indexOf('>', start);
  const end = close < 0 ? content.length : close;
  if (end - start === 5) {
    // The code of one glyph, which is what most strings are.
    const high = byteAt(content, start + 1);
    const low = byteAt(content, start + 3);
    if (high >= 0 && low >= 0) return { bytes: String.fromCharCode(high, low), end: end + 1 };
  }
  const digits = content.slice(start + 1, end).replace(/[^0-9A-Fa-f]/g, '');
  const whole = digits.length % 2 === 0 ? digits : `${digits}0`;
  return { bytes: Buffer.from(whole, 'hex').toString('latin1'), end: end + 1 };
}

/** The byte that two digits say; negative where they aren’t digits. */
function byteAt(content: string, at: number): number {
  const high = digits[content.charCodeAt(at)] ?? -1;
  const low = digits[content.charCodeAt(at + 1)] ?? -1;
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** What each character is worth as a hexadecimal digit; -1 for all others. */
const digits = Int8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase()),
);

/** Reads a literal string (ISO 32000, 7.3.4.2) that begins at `start` with “(”. */
export function readLiteral(content: string, start: number): ReadString {
  // In pieces: a megabyte that is put together sign by sign takes fifty.
  const pieces: string[] = [];
  let depth = 0;
  let at = start;
  let from = start + 1;
  for (; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code === backslash) {
      const escaped = readEscape(content, at);
      pieces.push(content.slice(from, at), escaped.bytes);
      at = escaped.end - 1;
      from = escaped.end;
      continue;
    }
    if (code === open) depth += 1;
    if (code === close) depth -= 1;
    if (depth === 0) break;
  }
  const last = content.slice(from, at);
  return { bytes: pieces.length === 0 ? last : pieces.join('') + last, end: at + 1 };
}

function readEscape(content: string, start: number): ReadString {
  const octal = /^[0-7]{1,3}/.exec(content.slice(start + 1, start + 4));
  if (octal) {
    const bytes = String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
    return { bytes, end: start + 1 + octal[0].length };
  }
  const letter = content[start + 1] ?? '';
  const bytes = letter === '\n' || letter === '\r' ? '' : (escapes[letter] ?? letter);
  return { bytes, end: start + 2 };
}
