import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { boxFace, coverageOf, type FontFace, readVazirmatn } from '../../src/fonts/index.ts';

const [, , bold] = (await readVazirmatn()) as [FontFace, FontFace, FontFace];

/** How a text is set in a face of boxes for all of its signs: glyphs from left to right. */
function set(text: string, signs = text) {
  const face = new Face(new Blob(Uint8Array.from(boxFace([...signs], bold).bytes).buffer), 0);
  const font = new Font(face);
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => ({
    glyph: codepoint,
    cluster,
    advance: positions[index]?.xAdvance ?? 0,
    offset: [positions[index]?.xOffset ?? 0, positions[index]?.yOffset ?? 0],
    outline: font.glyphToPath(codepoint),
  }));
}

describe('the box of a sign without a face', () => {
  it('stands in the line as the sign does, and is another one for each', () => {
    const glyphs = set('中文가');
    expect(glyphs.map(({ cluster }) => cluster)).toEqual([0, 1, 2]);
    expect(new Set(glyphs.map(({ outline }) => outline)).size).toBe(3);
    expect(new Set(glyphs.map(({ advance }) => advance)).size).toBe(1);
  });

  it('shows the code: the digits of the face, small, in two rows', () => {
    const contours = (text: string, signs?: string): number =>
      set(text, signs)[0]?.outline.match(/M/g)?.length as number;
    // A zero has two contours, and so has the box.
    expect(contours('\u1111')).toBe(2 + 4);
    expect(contours('\u1000')).toBe(2 + 1 + 3 * 2);
    expect(contours('\u{11111}')).toBe(2 + 2 + 5);
    expect(contours('\u{10FFFD}')).toBe(2 + 1 + 2 + 1 + 1 + 1 + 2);
  });

  it('is wider for codes of more than four digits, and as high', () => {
    const [short, long] = set('中\u{20000}');
    expect(long?.advance).toBeGreaterThan(short?.advance as number);
    const heightOf = (outline = ''): number => {
      const ys = [...outline.matchAll(/[ML](-?\d+),(-?\d+)/g)].map(([, , y]) => Number(y));
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(heightOf(long?.outline)).toBe(heightOf(short?.outline));
  });

  it.each([
    ['marks', '\u08E9\u08EA\u1AB0'],
    ['a syllable of an Indian script, not moved about', 'हिन्दी'],
    ['Khmer', 'ខ្មែរ'],
    ['Thai', 'ไทยน้ำ'],
    ['Syriac, from the right', 'ܫܠܡ'],
    ['Hangul', '한국어'],
    ['Myanmar', 'မြန်မာ'],
    ['Tibetan', 'བོད་སྐད'],
  ])('keeps its room: %s', (_, text) => {
    const glyphs = set(text);
    expect(glyphs.every(({ glyph, advance }) => glyph > 0 && advance > 0)).toBe(true);
    expect(glyphs.length).toBeGreaterThanOrEqual([...text].length);
    expect(glyphs.flatMap(({ offset }) => offset).filter((each) => each !== 0)).toEqual([]);
  });

  it('leaves the signs of a syllable in their order', () => {
    expect(set('हि').map(({ outline }) => outline)).toEqual(
      [...'हि'].map((sign) => set(sign, 'हि')[0]?.outline),
    );
  });

  it('is of the same bytes whatever the order in which signs are met, also of very many', () => {
    const many = Array.from({ length: 17_000 }, (_, index) =>
      String.fromCodePoint(0x20000 + index),
    );
    const face = boxFace(many, bold);
    expect(face.signs.size).toBe(16_000);
    expect(coverageOf(face.bytes).size).toBe(16_004);
    expect(boxFace(['文', '中'], bold).bytes).toEqual(boxFace(['中', '文'], bold).bytes);
  });
});
