import type { Book } from '../book/index.ts';
import { skeleton } from '../typography/index.ts';
import { expectedText } from './comparison/expected-text.ts';
import { type ArtifactReading, identifierIn, passagesOf } from './verify-artifact.ts';

/** So many letters in a row are hardly in two books. */
const stretch = 24;
/** A copy that is longer than the book so many times over is looked at no further. */
const longestCopy = 2;
/** With less than this in common, a file is of another book. */
const leastShare = 0.2;

/**
 * Which book an artifact is of: by the identifier that it carries or prints, and
 * else, as both may have been altered, by the text that it shares with each.
 */
export function findBook(reading: ArtifactReading, books: readonly Book[]): Book | undefined {
  const text = passagesOf(reading)
    .map((passage) => passage.text)
    .join('\n');
  const dense = text.replace(/\s+/g, '');
  const carried = identifierIn(reading);
  const named = books.filter(
    ({ identifier }) => identifier === carried || dense.includes(identifier),
  );
  return named.length === 1 ? named[0] : mostAlike(text, books);
}

/** The document that an artifact says it is of, by the one identifier that it carries or prints. */
export function findDocument<Document extends Pick<Book, 'identifier'>>(
  reading: ArtifactReading,
  documents: readonly Document[],
): Document | undefined {
  const carried = identifierIn(reading);
  const text = passagesOf(reading).map((passage) => passage.text);
  const dense = text.join('').replace(/\s+/g, '');
  const named = documents.filter(
    ({ identifier }) => identifier === carried || dense.includes(identifier),
  );
  return named.length === 1 ? named[0] : undefined;
}

function mostAlike(text: string, books: readonly Book[]): Book | undefined {
  const texts = books.map((book) => ({ book, expected: textOf(book) }));
  const longest = Math.max(...texts.map(({ expected }) => expected.length));
  const start = text.slice(0, longestCopy * longest);
  const letters = stretchesOf(skeleton(start));
  const words = wordsOf(start);
  const [best] = texts
    .map(({ book, expected }) => {
      const share = shareOf(letters, stretchesOf(skeleton(expected)));
      // The texts of a book have the same letters, and other words: «میکنیم» or «می‌کنیم».
      return { book, share, spelling: shareOf(words, wordsOf(expected)) };
    })
    .sort((a, b) => b.share + b.spelling - a.share - a.spelling);
  return best && best.share >= leastShare ? best.book : undefined;
}

function textOf({ spine }: Book): string {
  const parts = spine.filter(({ kind }) => kind !== 'half-title' && kind !== 'contents');
  return expectedText(parts)
    .passages.map((passage) => passage.text)
    .join('\n');
}

/** Of all that either has: a chapter is in the whole book too. */
function shareOf(found: ReadonlySet<string>, expected: ReadonlySet<string>): number {
  const shared = [...found].filter((each) => expected.has(each)).length;
  return shared / Math.max(1, found.size + expected.size - shared);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.normalize('NFC').split(/\s+/));
}

function stretchesOf(bones: string): Set<string> {
  const stretches = new Set<string>();
  for (let at = 0; at + stretch <= bones.length; at += 1)
    stretches.add(bones.slice(at, at + stretch));
  return stretches;
}
