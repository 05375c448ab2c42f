/** Code pages as which the bytes of a text may have been read wrongly. */
const pages = ['windows-1252', 'windows-1256'] as const;

/** A text whose bytes were read in a wrong encoding, read rightly, and what had been mistaken for what. */
export interface Undone {
  readonly text: string;
  readonly was: 'utf-8' | 'windows-1256';
  readonly readAs: (typeof pages)[number];
}

/**
 * Undoes a wrong reading: «Ø³Ù„Ø§Ù…» are the bytes of «سلام». Only where no letter is lost by that: each
 * sign is one byte of the code page, and the bytes are valid UTF-8 in every place, which no other text is.
 */
export function undoMojibake(text: string): Undone | undefined {
  if (!/[ØÙÚÛÃ][^\p{Zs}]|[طظغ][\u0080-\u00FF\u0600-\u06FF\u2018-\u2122]|[ÇáíÓãåæ]{2}/u.test(text)) {
    return undefined;
  }
  for (const readAs of pages) {
    const bytes = bytesIn(text, readAs);
    if (!bytes) continue;
    const decoded = utf8(bytes);
    if (decoded !== undefined) {
      // It may have happened twice.
      const again = undoMojibake(decoded);
      if (again) return again;
      if (isPersian(decoded)) return { text: decoded, was: 'utf-8', readAs };
    }
    const old = new TextDecoder('windows-1256').decode(bytes);
    if (readAs === 'windows-1252' && !isMojibake(text) && isPersian(old) && !isPersian(text)) {
      return { text: old, was: 'windows-1256', readAs };
    }
  }
  return undefined;
}

/** Whether a text is one that was read in a wrong encoding, whatever may be undone of it. */
export function isMojibake(text: string): boolean {
  const pairs = (text.match(/[ØÙÚÛ][\u0080-\u00FF\u0152-\u0178\u02C6\u02DC\u2013-\u2122]/g) ?? [])
    .length;
  return pairs > 8 && pairs > text.length / 20;
}

/** Where Windows-1252 isn’t Latin-1; older versions of Node take one for the other. */
const own1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const windows1252 = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? own1252.charAt(byte - 0x80) : String.fromCharCode(byte),
).join('');

const tables = new Map<string, ReadonlyMap<string, number>>();

function tableOf(page: string): ReadonlyMap<string, number> {
  const known = tables.get(page);
  if (known) return known;
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const signs = page === 'windows-1252' ? windows1252 : new TextDecoder(page).decode(all);
  const table = new Map([...signs].map((sign, byte) => [sign, byte]));
  tables.set(page, table);
  return table;
}

/** The bytes that a text was read from; a byte that the page has no sign for was kept as a control. */
function bytesIn(text: string, page: string): Uint8Array | undefined {
  const table = tableOf(page);
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const isRest = page === 'windows-1252' && code < 0x100;
    const byte = table.get(sign) ?? (isRest ? code : undefined);
    if (byte === undefined) {
      if (code === 0xfeff) continue;
      return undefined;
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isPersian(text: string): boolean {
  const wide = (text.match(/[^\0-\x7F]/g) ?? []).length;
  const letters = (text.match(/[\u0600-\u06FF\u200C]/g) ?? []).length;
  return letters >= 4 && letters > wide * 0.8;
}
