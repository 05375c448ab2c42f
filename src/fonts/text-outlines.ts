import bidiFactory, { type Bidi } from 'bidi-js';
import { Blob, Direction, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import { faceRuns, type SignFace } from './fallback-faces.ts';
import { signFaces } from './sign-faces.ts';
import type { FontFace } from './vazirmatn.ts';

/** A step of an outline, as in the `d` of an SVG path; coordinates are absolute. */
export interface OutlineStep {
  readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly values: readonly number[];
}

/** A line of text as what is to be filled. In em; x grows to the right from the line's left end, y down from the baseline. */
export interface TypesetText {
  readonly steps: readonly OutlineStep[];
  /** The same glyph by glyph, for those who draw each once and show it often. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly advance: number;
  /** Signs that the face hasn't, each once; they are drawn as boxes. */
  readonly missing: readonly string[];
}

/** A glyph of a line, and where it stands; em. */
export interface PlacedGlyph {
  /** The same for the same outline, of whatever line. */
  readonly name: string;
  /** From its own origin. */
  readonly steps: readonly OutlineStep[];
  readonly x: number;
  readonly y: number;
}

/** Sets lines of right-to-left text as outlines, so that whoever draws them needs no font. */
export interface TextOutlines {
  /** @param weight CSS weight of the face */
  set(text: string, weight: FontFace['weight']): TypesetText;
}

// Its types describe the module that Node doesn’t load.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** What is left out of a line: it says how to order it and isn't seen. */
const unseen = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/**
 * Shapes with the engine that browsers have, and orders each line by the Unicode Bidirectional Algorithm.
 * @param others where signs are taken from that the faces lack
 */
export function textOutlines(
  faces: readonly FontFace[],
  others: readonly SignFace[] = [],
): TextOutlines {
  const fonts = new Map(faces.map((face) => [face.weight, opened(face, `w${face.weight}`)]));
  const rest = others.map((face, index) => opened(face, `s${index}`));
  const known = new Map<string, TypesetText>();
  return {
    set(text, weight) {
      const key = `${weight} ${text}`;
      const chosen = fonts.get(weight);
      if (!chosen) throw new Error(`there is no face of weight ${weight}`);
      const partsOf = (run: Run): Part[] => {
        const parts = faceRuns(run.text, others).map(
          ({ face, value }): Part => ({ ...(rest[face] ?? chosen), text: value, level: run.level }),
        );
        return run.level % 2 === 1 ? parts.reverse() : parts;
      };
      const set = known.get(key) ?? typesetLine(visualRuns(text).flatMap(partsOf));
      known.set(key, set);
      return set;
    },
  };
}

/**
 * Draws with the faces; and where they lack signs once more, with those that have them, and boxes for
 * what none has.
 */
export async function drawnWith<Drawn>(
  faces: readonly FontFace[],
  draw: (outlines: TextOutlines) => Drawn | Promise<Drawn>,
): Promise<Drawn> {
  const plain = textOutlines(faces);
  const missing = new Set<string>();
  const drawn = await draw({
    set: (text, weight) => {
      const set = plain.set(text, weight);
      // With its letters: a mark and its letter are of one face.
      if (set.missing.length > 0) missing.add(text);
      return set;
    },
  });
  if (missing.size === 0) return drawn;
  return draw(textOutlines(faces, await signFaces([...missing].join(' '), faces)));
}

interface OpenedFace {
  readonly font: Font;
  readonly em: number;
  /** Tells it from the other faces. */
  readonly face: string;
}

/** A stretch of one direction and face. */
type Part = Run & OpenedFace;

function opened({ bytes }: Pick<FontFace, 'bytes'>, name: string): OpenedFace {
  const face = new Face(new Blob(Uint8Array.from(bytes).buffer), 0);
  return { font: new Font(face), em: face.upem, face: name };
}

function typesetLine(parts: readonly Part[]): TypesetText {
  const steps: OutlineStep[] = [];
  const glyphs: PlacedGlyph[] = [];
  const missing = new Set<string>();
  // In em.
  let pen = 0;
  for (const part of parts) {
    const { font, em, face } = part;
    for (const glyph of shapeRun(part, font)) {
      const sign = String.fromCodePoint(part.text.codePointAt(glyph.cluster) ?? 0);
      if (glyph.id === 0 && unseen.test(sign)) continue;
      if (glyph.id === 0) missing.add(sign);
      const own = font.glyphToJson(glyph.id);
      if (own.length > 0) {
        glyphs.push({
          name: `${face}g${glyph.id}`,
          steps: own.map(({ type, values }) => ({
            type: type as OutlineStep['type'],
            values: values.map((value, index) => (index % 2 === 0 ? value : -value) / em),
          })),
          x: pen + glyph.x / em,
          y: -glyph.y / em,
        });
      }
      for (const { type, values } of own) {
        steps.push({
          type: type as OutlineStep['type'],
          values: values.map((value, index) =>
            index % 2 === 0 ? pen + (glyph.x + value) / em : -(glyph.y + value) / em,
          ),
        });
      }
      pen += glyph.advance / em;
    }
  }
  return { steps, glyphs, advance: pen, missing: [...missing] };
}

interface Run {
  readonly text: string;
  readonly level: number;
}

/** Stretches of one direction, from left to right (UAX 9, L2). */
function visualRuns(text: string): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'rtl');
  const runs: Run[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    const level = levels[start] as number;
    while (end < text.length && levels[end] === level) end += 1;
    runs.push({ text: text.slice(start, end), level });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let from = 0, to = 0; from < runs.length; from = to + 1) {
      to = from;
      while (to < runs.length && (runs[to] as Run).level >= level) to += 1;
      runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    }
  }
  return runs;
}

function shapeRun({ text, level }: Run, font: Font) {
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { id: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset };
  });
}
