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

/** The signs of a text that a face can't draw, once each, in order. */
export function lacking(text: string, bytes: Uint8Array): string[] {
  const covered = coverageOf(bytes);
  return [...new Set(text)].filter(
    (sign) => !covered.has(sign.codePointAt(0) as number) && !unseen.test(sign),
  );
}
