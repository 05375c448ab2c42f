import bidiFactory, { type Bidi } from 'bidi-js';

// Its types describe the module that Node doesn’t load.
const bidi: Bidi = (bidiFactory as unknown as () => Bidi)();

/** Longer texts stand on no line. */
const longest = 1000;

/**
 * The signs of a text from left to right, as the bidirectional algorithm (UAX #9) sets it in a
 * paragraph of either direction.
 */
export function displaysOf(text: string): string[] {
  if (text.length > longest) return [];
  return (['rtl', 'ltr'] as const).map((direction) => {
    const units = Array.from({ length: text.length }, (_, index) => index);
    const embedding = bidi.getEmbeddingLevels(text, direction);
    for (const [start = 0, end = 0] of bidi.getReorderSegments(text, embedding)) {
      const turned = units.slice(start, end + 1).reverse();
      units.splice(start, turned.length, ...turned);
    }
    return units.map((unit) => text.charAt(unit)).join('');
  });
}
