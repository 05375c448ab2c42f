import { toString as textOf } from 'hast-util-to-string';
import type { Book } from '../../book/index.ts';
import {
  type FallbackFace,
  type FontFace,
  fallbackFaces,
  fallbackFamilies,
  lacking,
} from '../../fonts/index.ts';

/** A face that the browser is given. */
export interface PrintFace {
  readonly family: string;
  /** As CSS has it: a weight, or from which to which. */
  readonly weight: number | string;
  readonly bytes: Uint8Array;
}

/** Where the browser looks for glyphs, one after the other; CSS. */
export const families: string = [
  'Vazirmatn',
  ...fallbackFamilies.map((family) => `"${family}"`),
].join(', ');

/** The faces of what is printed that the text's own faces lack. */
export async function printFallbacks(
  book: Book,
  faces: readonly FontFace[],
): Promise<readonly FallbackFace[]> {
  const text = book.spine.map(({ title, content }) => title + textOf(content)).join('');
  const signs = new Set(faces.flatMap(({ bytes }) => lacking(book.title + text, bytes)));
  return (await fallbackFaces([...signs])).faces;
}

/** All faces of a print. A fallback face has one weight, which the browser would make bolder itself. */
export function printFaces(
  faces: readonly FontFace[],
  fallbacks: readonly FallbackFace[],
): PrintFace[] {
  return [
    ...faces,
    ...fallbacks.map(({ family, bytes }) => ({ family, bytes, weight: '100 900' })),
  ];
}
