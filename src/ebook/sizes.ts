/** What the bytes of an EPUB are spent on. */
export type EpubSizes = Readonly<Record<'text' | 'fonts' | 'pictures' | 'rest', number>>;

/** How many bytes of an EPUB each kind of file takes, packed, by the archive's own directory (ZIP, 4.3.12). */
export function epubSizes(bytes: Uint8Array): EpubSizes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sizes = { text: 0, fonts: 0, pictures: 0, rest: 0 };
  // The end record has no comment here: it is the last 22 bytes.
  let at = view.getUint32(bytes.length - 6, true);
  for (let left = view.getUint16(bytes.length - 12, true); left > 0; left -= 1) {
    const packed = view.getUint32(at + 20, true);
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const end = at + 46 + (name as number);
    sizes[kindOf(Buffer.from(bytes.subarray(at + 46, end)).toString('latin1'))] += packed;
    at = end + (extra as number) + (comment as number);
  }
  return sizes;
}

function kindOf(name: string): keyof EpubSizes {
  if (name.endsWith('.xhtml')) return 'text';
  if (/\.(?:ttf|otf)$/.test(name)) return 'fonts';
  return /\.(?:png|jpe?g)$/.test(name) ? 'pictures' : 'rest';
}
