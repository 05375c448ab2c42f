import { toString as textOf } from 'hast-util-to-string';
import type { Book } from '../../book/index.ts';
import {
  boxFamily,
  type FontFace,
  fallbackFamilies,
  type SignFace,
  signFaces,
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
  boxFamily,
].join(', ');

/** The faces of what is printed that the text's own faces lack; the last has a box for each sign that no other has. */
export async function printFallbacks(
  book: Book,
  faces: readonly FontFace[],
): Promise<readonly SignFace[]> {
  const parts = book.spine.map(({ title, runningHead = '', ownHead = '', content }) =>
    [title, runningHead, ownHead, textOf(content)].join(''),
  );
  const text = book.title + parts.join('');
  return signFaces(text, faces);
}

/** All faces of a print. A fallback face has one weight, which the browser would make bolder itself. */
export function printFaces(
  faces: readonly FontFace[],
  fallbacks: readonly SignFace[],
): PrintFace[] {
  return [
    ...faces,
    ...fallbacks.map(({ family, bytes }) => ({ family, bytes, weight: '100 900' })),
  ];
}
