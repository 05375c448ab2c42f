/** UTF-16, the higher byte first, a byte to a character. */
export function decodeUtf16(bytes: string): string {
  return Buffer.from(bytes.slice(0, bytes.length & ~1), 'latin1')
    .swap16()
    .toString('utf16le');
}

/**
 * A text string of a PDF (ISO 32000, 7.9.2.2): UTF-16 or UTF-8 where it says so, and
 * else PDFDocEncoding, which here is as good as Latin-1.
 * @param bytes A byte to a character.
 */
export function decodeTextString(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return decodeUtf16(bytes.slice(2));
  if (bytes.startsWith('\xef\xbb\xbf'))
    return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return bytes;
}
