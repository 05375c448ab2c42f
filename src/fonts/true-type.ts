/** Tables of a TrueType font by their tags, in the order of the tags; written as one file. */
export function trueTypeFile(tables: readonly (readonly [tag: string, table: Buffer])[]): Buffer {
  let offset = 12 + 16 * tables.length;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [tag, table] of tables) {
    const body = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const record = Buffer.alloc(16);
    record.write(tag, 'latin1');
    record.writeUInt32BE(checksum(body), 4);
    record.writeUInt32BE(offset, 8);
    record.writeUInt32BE(table.length, 12);
    records.push(record);
    bodies.push(body);
    offset += body.length;
  }
  // 128, 3 and 32 help a binary search among 8 to 15 tables.
  const header = words(1, 0, tables.length, 128, 3, 16 * tables.length - 128);
  return withChecksum(Buffer.concat([header, ...records, ...bodies]));
}

/** Its names: the family, of one style, Regular. */
export function nameTable(family: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = names.flatMap(([id], index) => {
    const length = texts[index]?.length ?? 0;
    offset += length;
    return [3, 1, 0x409, id, length, offset - length]; // Windows, Unicode, English
  });
  return Buffer.concat([words(0, names.length, 6 + 12 * names.length, ...records), ...texts]);
}

/** What makes the sum over the whole file what it should be stands in `head`. */
function withChecksum(font: Buffer): Buffer {
  const head = font.readUInt32BE(font.indexOf('head') + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + 8);
  return font;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

export function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

/** Numbers as 16-bit words, the high byte first; negative ones as two's complement. */
export function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => {
    buffer.writeUInt16BE(value & 0xffff, 2 * index);
  });
  return buffer;
}
