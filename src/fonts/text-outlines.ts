import bidiFactory, { type Bidi } from 'bidi-js';
import { Blob, Direction, Face, Font, Buffer as ShapingBuffer, shape } from 'harfbuzzjs';
import type { FontFace } from './vazirmatn.ts';

/** A step of an outline, as in the `d` of an SVG path; coordinates are absolute. */
export interface OutlineStep {
  readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
  readonly values: readonly number[];
}

/** A line of text as what is to be filled. In em; x grows to the right from the line's left end, y down from the baseline. */
export interface TypesetText {
  readonly steps: readonly OutlineStep[];
  readonly advance: number;
  /** Signs that the face hasn't, each once; they are drawn as boxes. */
  readonly missing: readonly string[];
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

/** Shapes with the engine that browsers have, and orders each line by the Unicode Bidirectional Algorithm. */
export function textOutlines(faces: readonly FontFace[]): TextOutlines {
  const fonts = new Map(
    faces.map(({ weight, bytes }) => {
      const face = new Face(new Blob(Uint8Array.from(bytes).buffer), 0);
      return [weight, { font: new Font(face), em: face.upem }];
    }),
  );
  const known = new Map<string, TypesetText>();
  return {
    set(text, weight) {
      const key = `${weight} ${text}`;
      const chosen = fonts.get(weight);
      if (!chosen) throw new Error(`there is no face of weight ${weight}`);
      const set = known.get(key) ?? typesetLine(text, chosen.font, chosen.em);
      known.set(key, set);
      return set;
    },
  };
}

function typesetLine(text: string, font: Font, em: number): TypesetText {
  const steps: OutlineStep[] = [];
  const missing = new Set<string>();
  let pen = 0;
  for (const run of visualRuns(text)) {
    for (const glyph of shapeRun(run, font)) {
      const sign = String.fromCodePoint(run.text.codePointAt(glyph.cluster) ?? 0);
      if (glyph.id === 0 && unseen.test(sign)) continue;
      if (glyph.id === 0) missing.add(sign);
      for (const { type, values } of font.glyphToJson(glyph.id)) {
        steps.push({
          type: type as OutlineStep['type'],
          values: values.map((value, index) =>
            index % 2 === 0 ? (pen + glyph.x + value) / em : -(glyph.y + value) / em,
          ),
        });
      }
      pen += glyph.advance;
    }
  }
  return { steps, advance: pen / em, missing: [...missing] };
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
