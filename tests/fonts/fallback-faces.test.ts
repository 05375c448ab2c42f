import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { faceRuns, fallbackFaces, lacking, readVazirmatn } from '../../src/fonts/index.ts';

/** The signs of a text that neither Vazirmatn nor any other face of the press has. */
async function facelessIn(text: string): Promise<string> {
  return (await fallbackFaces(text, await readVazirmatn())).lacking.join('');
}

describe('the faces of the press', () => {
  it.each([
    ['formulas of piety, small letters of the Quran', 'ﷺﷻۥۦ۞۩'],
    ['transliteration', 'ʿʾʻḫġžāīūḥṣṭẓḏṯčšǧŻŠḌẒ'],
    ['Greek', 'αβγάέςΕΑΩ'],
    ['Russian', 'БРоссия'],
    ['Hebrew', 'עבריתשלום'],
    ['arrows and mathematics', '←→↑↓⇒≈≠≤≥×÷∑√∞°±−'],
  ])('have %s', async (_, text) => {
    expect(await facelessIn(text)).toBe('');
  });

  it.each([
    ['transliteration', 'k̲ḫ̮āǧa, ẕ̲, s̱, ḏ̣, ū̃'],
    ['Greek with accents by themselves', 'ώ ἄ́ Ω̄'],
    ['Russian with stress', 'за́мок и замо́к, ю́'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Persian with vowels', 'گُلِستان، مُدَّت، لَأَنَّ'],
  ])('have all marks on the letters of %s, each with its letter in one face', async (_, text) => {
    const own = await readVazirmatn();
    const { faces, lacking: none } = await fallbackFaces(text, own);
    expect(none).toEqual([]);
    const runs = faceRuns(text, faces);
    expect(runs.map(({ value }) => value).join('')).toBe(text);
    for (const { face, value } of runs) {
      expect(value).not.toMatch(/^\p{M}/u);
      for (const { bytes } of face < 0 ? own : [faces[face] as (typeof faces)[number]]) {
        expect(lacking(value, bytes)).toEqual([]);
      }
    }
  });

  it.each([
    ['v\u20D7', ''],
    ['گ\u20D7', '\u20D7'],
    ['中\u0304', '中\u0304'],
    ['x\uFE0F', ''],
    ['k\u0332 中', '中'],
  ])('have what stands in “%s” but for “%s”', async (text, rest) => {
    expect([...(await facelessIn(text))].sort()).toEqual([...rest].sort());
  });
});

/** The signs of the Quran that are marks, above and below. */
const above =
  '\u06D6\u06D7\u06D8\u06D9\u06DA\u06DB\u06DC\u06DF\u06E0\u06E1\u06E2\u06E4\u06E7\u06E8\u06EB\u06EC';
const below = '\u06E3\u06EA\u06ED';

describe('Vazirmatn, in each weight', async () => {
  const faces = await readVazirmatn();

  it.each(faces)(
    'has the signs of the Quran, and small digits and letters: $weight',
    ({ bytes }) => {
      expect(lacking(`${above}${below}ۥۦ۝۞۩`, bytes)).toEqual([]);
      expect(lacking('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ', bytes)).toEqual([]);
    },
  );

  it.each(faces)(
    'sets these marks over and under a letter, its vowel or a space: $weight',
    ({ bytes }) => {
      const face = new Face(new Blob(Uint8Array.from(bytes).buffer), 0);
      const font = new Font(face);
      /** Where a sign is drawn, from the line; where its line begins, and how far it moves the pen. */
      const placed = (text: string) => {
        const buffer = new ShapingBuffer();
        buffer.addText(text);
        buffer.guessSegmentProperties();
        shape(font, buffer);
        const positions = buffer.getGlyphPositions();
        let pen = 0;
        return buffer.getGlyphInfos().map(({ codepoint }, index) => {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
          const { xBearing, yBearing, width, height } = font.glyphExtents(codepoint) as {
            xBearing: number;
            yBearing: number;
            width: number;
            height: number;
          };
          const left = pen + xOffset + xBearing;
          const top = yOffset + yBearing;
          pen += xAdvance;
          return {
            glyph: codepoint,
            advance: xAdvance,
            left,
            right: left + width,
            top,
            bottom: top + height,
          };
        });
      };
      type Drawn = ReturnType<typeof placed>[number];
      for (const letter of ['ب', 'م', 'ا', 'نُ', 'لا', 'ۦ']) {
        for (const mark of above + below) {
          const all = placed(letter + mark);
          const glyph = font.glyph(mark.codePointAt(0) as number);
          const own = all.find((each) => each.glyph === glyph) as Drawn;
          const under = all.at(-1) as Drawn;
          expect(own.advance, letter + mark).toBe(0);
          if (below.includes(mark) && letter !== 'ۦ')
            expect(own.top, letter + mark).toBeLessThan(200);
          else if (above.includes(mark)) expect(own.bottom, letter + mark).toBeGreaterThan(500);
          if (letter.length === 1 && above.includes(mark)) {
            const middle = (own.left + own.right) / 2;
            expect(middle, letter + mark).toBeGreaterThan(under.left - 300);
            expect(middle, letter + mark).toBeLessThan(under.right + 300);
          }
        }
      }
      const [own] = placed('\u00A0\u06D6') as [Drawn];
      expect(own.bottom).toBeGreaterThan(1500);
    },
  );
});
