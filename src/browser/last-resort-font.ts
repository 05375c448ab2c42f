import { nameTable, trueTypeFile, words, zeros } from '../fonts/true-type.ts';

/** The family of the font made here, as it would show in a PDF's /BaseFont. */
export const lastResortFamily: string = 'ChapkhanehLastResort';

const unitsPerEm = 1000;
const ascent = 800;
const descent = -200;
const advance = 600;

/**
 * A TrueType font with nothing but a hollow box for every character, and a space. It is the only
 * system font the browser sees: Chromium prints pages with no text at all when it sees none,
 * and a letter that the edition's own fonts lack shows as a box, not in a font of the machine's.
 * @returns the font file, the same bytes each time
 */
export function lastResortFont(): Uint8Array {
  const box = notdefGlyph();
  const tables: [string, Buffer][] = [
    ['OS/2', os2Table()],
    ['cmap', words(0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 32, 65535, 0, 32, 65535, -31, 1, 0, 0)],
    ['glyf', box],
    ['head', headTable()],
    ['hhea', words(1, 0, ascent, descent, 0, advance, 0, 0, advance, 1, 0, ...zeros(6), 2)],
    ['hmtx', words(advance, 50, advance / 2, 0)],
    ['loca', words(0, box.length / 2, box.length / 2)],
    ['maxp', words(1, 0, 2, 8, 2, 0, 0, 2, ...zeros(8))],
    ['name', nameTable(lastResortFamily)],
    ['post', words(3, 0, 0, 0, -100, 50, ...zeros(10))],
  ];
  return new Uint8Array(trueTypeFile(tables));
}

/** Two contours: the outside of the box and, the other way round, its inside. */
function notdefGlyph(): Buffer {
  const header = words(2, 50, 0, 550, 700, 3, 7, 0);
  const onCurve = Buffer.alloc(8, 1);
  // Each coordinate is the distance from the point before.
  const x = words(50, 0, 500, 0, -450, 400, 0, -400);
  const y = words(0, 700, 0, -700, 50, 0, 600, 0);
  return Buffer.concat([header, onCurve, x, y]);
}

function headTable(): Buffer {
  const dates = zeros(8);
  const box = [50, 0, 550, 700];
  // The checksum (words 4 and 5) is filled in at the end; 0x5F0F3CF5 is the magic number.
  return words(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 11, unitsPerEm, ...dates, ...box, 0, 8, 2, 0, 0);
}

function os2Table(): Buffer {
  const scripts = [650, 700, 0, 140, 650, 700, 0, 480, 50, 250];
  const panose = zeros(5);
  const ranges = [0, 1, ...zeros(6)];
  const vendor = [0x4348, 0x4150];
  const metrics = [64, 32, 32, ascent, descent, 0, ascent, -descent, 0, 1, 0, 0, 0, 0, 0, 32, 0];
  return words(4, advance, 400, 5, 0, ...scripts, 0, ...panose, ...ranges, ...vendor, ...metrics);
}
