import { Blob, Face } from 'harfbuzzjs';

/** What no face has to draw: joiners, marks of direction, variation selectors, spaces. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}]$/u;

const known = new WeakMap<Uint8Array, ReadonlySet<number>>();

/** The code points that a face (TrueType, its bytes) has glyphs for. */
export function coverageOf(bytes: Uint8Array): ReadonlySet<number> {
  let found = known.get(bytes);
  if (!found) {
    found = new Set(new Face(new Blob(Uint8Array.from(bytes).buffer), 0).collectUnicodes());
    known.set(bytes, found);
  }
  return found;
}

/** Whether a face has a sign, or need not have it. */
export function draws(bytes: Uint8Array, sign: string): boolean {
  return coverageOf(bytes).has(sign.codePointAt(0) as number) || unseen.test(sign);
}

/** The signs of a text that a face can't draw, once each, in order. */
export function lacking(text: string, bytes: Uint8Array): string[] {
  return [...new Set(text)].filter((sign) => !draws(bytes, sign));
}

/** A letter with what stands over and under it; selectors of a shape are no marks. */
const cluster = /\P{M}(?:(?![\u034F\uFE00-\uFE0F])\p{M})+|[\s\S]/gu;

/** A text in its letters with their marks, and single signs. */
export function clusters(text: string): string[] {
  return text.match(cluster) ?? [];
}
