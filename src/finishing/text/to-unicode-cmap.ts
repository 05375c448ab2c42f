/** As many mappings as one block of a CMap may hold. */
const longestBlock = 100;

/** A ToUnicode CMap of codes of two bytes (ISO 32000, 9.10.3). */
export function toUnicodeCMap(texts: ReadonlyMap<number, string>): string {
  const lines = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => `<${hexadecimal(code)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += longestBlock) {
    const block = lines.slice(at, at + longestBlock);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

/** A code of two bytes, as it is written between < and >. */
export function hexadecimal(code: number): string {
  let written = known[code];
  if (written === undefined) {
    written = code.toString(16).padStart(4, '0');
    known[code] = written;
  }
  return written;
}

/** The few thousand codes of a book are written millions of times. */
const known: string[] = [];

/** A text in UTF-16, the higher byte first, as it is written between < and >. */
export function utf16(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) digits += hexadecimal(text.charCodeAt(at));
  return digits;
}
