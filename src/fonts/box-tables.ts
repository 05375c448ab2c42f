import { nameTable, words, zeros } from './true-type.ts';

/** A point of an outline, and whether the line goes through it (else it bends towards it). */
export type Point = readonly [x: number, y: number, on: boolean];
export type Contour = readonly Point[];

/** A glyph: outlines of its own, or others at places. */
export interface Glyph {
  readonly advance: number;
  readonly contours: readonly Contour[];
  readonly parts: readonly { readonly glyph: number; readonly x: number; readonly y: number }[];
}

/** A code and its glyph. */
type Entry = readonly [code: number, glyph: number];

const unitsPerEm = 2000;

/**
 * The tables of a face of boxes (OpenType 1.9), by their tags.
 * @param entries which glyph stands for which code, by their codes
 */
export function boxTables(
  family: string,
  glyphs: readonly Glyph[],
  entries: readonly Entry[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): [string, Buffer][] {
  const programs = glyphs.map((glyph) => glyphProgram(glyph, glyphs));
  const offsets = [0];
  for (const [index, { length }] of programs.entries())
    offsets.push((offsets[index] ?? 0) + length);
  const widest = glyphs.reduce((most, { advance }) => Math.max(most, advance), 0);
  const bearings = glyphs.flatMap((glyph) => [glyph.advance, leftOf(glyph, glyphs)]);
  return [
    // A mark without a face is a box beside its letter, and no mark any more.
    ['GDEF', words(1, 0, 12, 0, 0, 0, 2, 1, 0, glyphs.length - 1, 1)],
    // With places of its own, if none, nobody puts a mark where he thinks that it should stand.
    ['GPOS', words(1, 0, 10, 12, 14, 0, 0, 0)],
    // For all scripts alike, so nobody moves the signs of a syllable about: boxes stand as they are written.
    ['GSUB', words(1, 0, 10, 28, 30, 1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 0, 0, 0)],
    ['OS/2', os2Table(entries, top, bottom)],
    ['cmap', Buffer.concat([words(0, 1, 3, 10, 0, 12), codeMap(entries)])],
    ['glyf', Buffer.concat(programs)],
    ['head', headTable([0, bottom, widest, top])],
    ['hhea', words(1, 0, top, bottom, 0, widest, 0, 0, widest, 1, 0, ...zeros(6), glyphs.length)],
    ['hmtx', Buffer.concat(bearings.map((each) => words(each)))],
    ['loca', longs(offsets)],
    ['maxp', words(1, 0, glyphs.length, 99, 9, 999, 99, 2, ...zeros(5), 0, 9, 1)],
    ['name', nameTable(family)],
    ['post', words(3, 0, 0, 0, -100, 50, ...zeros(10))],
  ];
}

function leftOf({ contours, parts }: Glyph, glyphs: readonly Glyph[]): number {
  const [first] = parts;
  if (first) return first.x + leftOf(glyphs[first.glyph] as Glyph, glyphs);
  return contours.flat().reduce((least, [x]) => Math.min(least, x), contours[0]?.[0]?.[0] ?? 0);
}

function glyphProgram({ contours, parts }: Glyph, glyphs: readonly Glyph[]): Buffer {
  const [first] = parts;
  if (first) {
    // The first part goes round all the others.
    const around = boundsOf((glyphs[first.glyph] as Glyph).contours);
    const components = parts.flatMap(({ glyph, x, y }, index) => {
      const flags = 0x0007 | (index + 1 < parts.length ? 0x0020 : 0);
      return [flags, glyph, x, y];
    });
    return padded(words(-1, ...around, ...components));
  }
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  let end = -1;
  const ends = contours.map(({ length }) => {
    end += length;
    return end;
  });
  // Each coordinate is the distance from the point before.
  return padded(
    Buffer.concat([
      words(contours.length, ...boundsOf(contours), ...ends, 0),
      Buffer.from(points.map(([, , on]) => (on ? 1 : 0))),
      words(...points.map(([x], index) => x - (points[index - 1]?.[0] ?? 0))),
      words(...points.map(([, y], index) => y - (points[index - 1]?.[1] ?? 0))),
    ]),
  );
}

function boundsOf(contours: readonly Contour[]): number[] {
  const points = contours.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function padded(body: Buffer): Buffer {
  return Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
}

/** Format 12: rows of codes whose glyphs follow each other. */
function codeMap(entries: readonly Entry[]): Buffer {
  const groups: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of entries) {
    const last = groups.at(-1);
    if (last && code === last[1] + 1 && glyph === last[2] + code - last[0]) last[1] = code;
    else groups.push([code, code, glyph]);
  }
  const length = 16 + 12 * groups.length;
  return Buffer.concat([words(12, 0), longs([length, 0, groups.length, ...groups.flat()])]);
}

function headTable(bounds: readonly number[]): Buffer {
  const dates = zeros(8);
  // The sum (words 4 and 5) is filled in at the end; 0x5F0F3CF5 is the magic number.
  return words(
    1,
    0,
    1,
    0,
    0,
    0,
    0x5f0f,
    0x3cf5,
    11,
    unitsPerEm,
    ...dates,
    ...bounds,
    0,
    8,
    2,
    1,
    0,
  );
}

function os2Table(entries: readonly Entry[], top: number, bottom: number): Buffer {
  const scripts = [1300, 1400, 0, 280, 1300, 1400, 0, 960, 100, 500];
  const vendor = [0x4348, 0x4150];
  const first = Math.min(0xffff, entries[0]?.[0] ?? 0);
  const last = Math.min(0xffff, entries.at(-1)?.[0] ?? 0);
  const metrics = [
    64,
    first,
    last,
    top,
    bottom,
    0,
    top,
    -bottom,
    ...zeros(4),
    1000,
    1400,
    0,
    32,
    0,
  ];
  return words(4, 1200, 400, 5, 0, ...scripts, 0, ...zeros(5), ...zeros(8), ...vendor, ...metrics);
}

function longs(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    buffer.writeUInt32BE(value, 4 * index);
  });
  return buffer;
}
