import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Blob, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { coverageOf, fallbackFaces, readVazirmatn } from '../../src/fonts/index.ts';
import { openEpub } from '../press/epub-reader.ts';
import { artifact, ids } from '../press/real-book.ts';
import { root } from '../root.ts';
import { embeddedFaces, facedTexts, uncovered } from './embedded-faces.ts';

const everything = inject('everything');

describe('every sign of an EPUB', () => {
  it.each(ids)('is in a face that it brings: %s', async (id) => {
    const path = artifact(id, 'epub');
    expect(uncovered(await facedTexts(path), await embeddedFaces(path))).toEqual([]);
  });

  it('is in a face that the book with everything brings, or one of those that its editor means', async () => {
    const faces = await embeddedFaces(everything.epub);
    expect([...faces.keys()]).toEqual(expect.arrayContaining(['Vazirmatn', 'Noto Emoji']));
    const missing = uncovered(await facedTexts(everything.epub), faces);
    const signs = [...new Set(missing.map((each) => each.split(' in ')[0] as string))];
    const { signs: said } = parse(
      await readFile(join(root, 'tests/books/everything/book.yaml'), 'utf8'),
    );
    expect(signs.length).toBeGreaterThan(0);
    expect(signs.filter((sign) => !said.allow.includes(sign))).toEqual([]);
    // They are meant, and so nothing is told of them.
    expect(everything.told).not.toContain('No face of the press');
    // Pictures of books and smiles are none of them.
    expect(signs.filter((sign) => /[\p{Emoji_Presentation}★→✓]/u.test(sign))).toEqual([]);
  });

  it('would be missed if a face were cut too close', async () => {
    const path = artifact('congress-12', 'epub');
    const faces = await embeddedFaces(path);
    const [regular, bold] = faces.get('Vazirmatn') as [Uint8Array, Uint8Array];
    const less = [...coverageOf(bold)].filter((code) => code !== 0x6a9);
    const cut = await subsetFont(Buffer.from(bold), String.fromCodePoint(...less), {
      targetFormat: 'truetype',
    });
    const found = uncovered(await facedTexts(path), new Map([['Vazirmatn', [regular, cut]]]));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.startsWith('ک '))).toBe(true);
  });

  it('of an emoji is set in one face with what joins it', async () => {
    const epub = await openEpub(everything.epub);
    const name = epub.names.find((each) => each.includes('07-emoji')) as string;
    expect(epub.text(name)).toMatch(/<span class="face-\d">👨‍👩‍👧‍👦<\/span>/u);
    expect(epub.text(name)).toMatch(/<span class="face-\d">❤️<\/span>/u);
  });
});

describe('the licence of a face', () => {
  it('goes with each, and with none that isn’t there', async () => {
    const { names } = await openEpub(everything.epub);
    const licences = names.filter((name) => name.startsWith('META-INF/licenses/'));
    expect(licences).toContain('META-INF/licenses/NotoEmoji-OFL.txt');
    const real = (await openEpub(artifact('congresses', 'epub'))).names;
    expect(real.filter((name) => name.startsWith('META-INF/licenses/'))).toEqual([
      'META-INF/licenses/OFL.txt',
    ]);
  });
});

describe('a text shaped with the subset', () => {
  it('has the shapes and places of the whole face, over the whole of two books', async () => {
    const whole = await readVazirmatn();
    for (const path of [artifact('congresses', 'epub'), everything.epub]) {
      const subsets = (await embeddedFaces(path)).get('Vazirmatn') as Uint8Array[];
      const texts = (await facedTexts(path)).filter(({ family }) => family === 'Vazirmatn');
      const words = [...new Set(texts.flatMap(({ text }) => text.split(/\s+/)))];
      for (const [index, weight] of [400, 700].entries()) {
        const full = whole.find((face) => face.weight === weight)?.bytes as Uint8Array;
        expect(differences(words, full, subsets[index] as Uint8Array)).toEqual([]);
      }
    }
  });

  it('would not, if the rules of joining were lost', async () => {
    const [regular] = await readVazirmatn();
    const full = Buffer.from(regular?.bytes as Uint8Array);
    const without = Buffer.from(full);
    without.write('XSUB', full.indexOf('GSUB'), 'latin1');
    expect(differences(['سلام', 'آ'], full, without)).toEqual(['سلام']);
  });
});

it('signs that none of the fallback faces has are told', async () => {
  const { faces, lacking } = await fallbackFaces('★ 😀 가', await readVazirmatn());
  expect(lacking).toEqual(['가']);
  expect(faces.flatMap(({ signs }) => [...signs]).sort()).toEqual(['★', '😀']);
});

/** The words that come out in other shapes or places. */
function differences(words: readonly string[], one: Uint8Array, other: Uint8Array): string[] {
  const shapes = [one, other].map(shaper);
  return words.filter((word) => shapes[0]?.(word) !== shapes[1]?.(word));
}

/** Glyphs by their outlines, for a subset gives them other numbers. */
function shaper(bytes: Uint8Array): (text: string) => string {
  const font = new Font(new Face(new Blob(Uint8Array.from(bytes).buffer), 0));
  const outlines = new Map<number, string>();
  return (text) => {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const places = buffer.getGlyphPositions();
    return buffer
      .getGlyphInfos()
      .map(({ codepoint, cluster }, index) => {
        const outline = outlines.get(codepoint) ?? font.glyphToPath(codepoint);
        outlines.set(codepoint, outline);
        return [cluster, JSON.stringify(places[index]), outline].join(' ');
      })
      .join('\n');
  };
}
