/** A string that was read, a byte to a character, and where what follows it begins. */
interface ReadString {
  readonly bytes: string;
  readonly end: number;
}

const backslash = 0x5c;
const greater = 0x3e;
const open = 0x28;
const close = 0x29;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads a string in hexadecimal digits (ISO 32000, 7.3.4.3) that begins at `start` with “<”. */
export function readHexadecimal(content: string, start: number): ReadString {
  let bytes = '';
  let high = -1;
  let at = start + 1;
  for (; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code === greater) break;
    const digit = digitOf(code);
    if (digit === -1) continue;
    if (high === -1) high = digit;
    else {
      bytes += String.fromCharCode(high * 16 + digit);
      high = -1;
    }
  }
  return { bytes: high === -1 ? bytes : bytes + String.fromCharCode(high * 16), end: at + 1 };
}

/** Reads a literal string (ISO 32000, 7.3.4.2) that begins at `start` with “(”. */
export function readLiteral(content: string, start: number): ReadString {
  let bytes = '';
  let depth = 0;
  let at = start;
  for (; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code === backslash) {
      const escaped = readEscape(content, at);
      bytes += escaped.bytes;
      at = escaped.end - 1;
      continue;
    }
    if (code === open) depth += 1;
    if (code === close) depth -= 1;
    if (depth === 0) break;
    if (code !== open || depth > 1) bytes += content[at];
  }
  return { bytes, end: at + 1 };
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

/** The value of a hexadecimal digit; -1 when it is none. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}
