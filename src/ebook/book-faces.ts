import { toString as textOf } from 'hast-util-to-string';
import type { Book } from '../book/index.ts';
import {
  type FallbackFace,
  type FontFace,
  fallbackFaces,
  readFontLicence,
  subsetFace,
} from '../fonts/index.ts';
import type { EpubFile } from './archive.ts';
import { shownParts } from './parts.ts';

/** The weights that an e-book is set in; a third one would only make it slower to fetch. */
const weights = new Set([400, 700]);

/** The faces that an EPUB brings, cut down to its text. */
export interface BookFaces {
  readonly files: readonly EpubFile[];
  readonly licences: readonly EpubFile[];
  /** For signs that the faces of the text lack. */
  readonly fallbacks: readonly FallbackFace[];
}

/** Choose and cut the faces of a book. */
export async function bookFaces(book: Book, faces: readonly FontFace[]): Promise<BookFaces> {
  const text = shownText(book);
  const repertoire = [...new Set(text)].sort().join('');
  const own = faces.filter(({ weight }) => weights.has(weight));
  const { faces: fallbacks } = await fallbackFaces(text, own);
  const subsets = await Promise.all(own.map((face) => subsetFace(face, repertoire)));
  return {
    files: [...subsets, ...fallbacks].map(({ file, bytes }) => ({
      path: `OEBPS/fonts/${file}`,
      bytes,
    })),
    licences: [
      { path: 'META-INF/licenses/OFL.txt', bytes: await readFontLicence() },
      ...fallbacks.map(({ file, licence }) => ({
        path: `META-INF/licenses/${file.replace(/-.*/, '')}-OFL.txt`,
        bytes: licence,
      })),
    ],
    fallbacks,
  };
}

function shownText(book: Book): string {
  const parts = shownParts(book);
  return [book.title, ...parts.map(({ title, content }) => title + textOf(content))].join('');
}
