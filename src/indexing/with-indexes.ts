import { type Book, type Books, labels, type Occurrence, withBackPart } from '../book/index.ts';
import { fileEntries } from './file-entries.ts';
import { type FoundInPart, findInPart } from './find-in-part.ts';
import { indexId, indexSection } from './index-section.ts';
import { linkedLocators } from './linked-locators.ts';
import { phraseTree } from './phrases.ts';
import type { WantedEntry } from './wanted.ts';

/** What was found in each part, by its id: a chapter has the parts of the whole book. */
type Found = ReadonlyMap<string, FoundInPart>;

/**
 * Books with an index each, of what is found in themselves: its entries as data, and as
 * their last part. A book in which nothing is found has none.
 */
export function withIndexes(books: Books, wanted: readonly WantedEntry[]): Books {
  if (wanted.length === 0) return books;
  const found = findIn(books.whole, wanted);
  return {
    whole: withIndex(books.whole, wanted, found),
    chapters: books.chapters.map((chapter) => withIndex(chapter, wanted, found)),
  };
}

/** Find entries in every part of a book that has text of a source. */
export function findIn({ spine }: Book, wanted: readonly WantedEntry[]): Found {
  const tree = phraseTree(wanted);
  const documents = spine.filter(({ kind }) => kind === 'document');
  return new Map(documents.map((part) => [part.id, findInPart(part, wanted, tree)]));
}

function withIndex(book: Book, wanted: readonly WantedEntry[], found: Found): Book {
  const index = fileEntries(wanted, occurrencesIn(book, found));
  if (index.length === 0) return book;
  const content = indexSection(index, linkedLocators(book));
  return withBackPart(
    { ...book, index },
    {
      id: indexId,
      kind: 'index',
      title: labels.index,
      runningHead: labels.index,
      content,
    },
  );
}

/** The occurrences of each entry in a book. Marks are counted through it; one place has one mark. */
function occurrencesIn({ spine }: Book, found: Found): Map<number, Occurrence[]> {
  const byEntry = new Map<number, Occurrence[]>();
  let marks = 0;
  for (const { id: part } of spine) {
    let last = -1;
    for (const { entry, block, start, end } of found.get(part)?.places ?? []) {
      if (start !== last) marks += 1;
      last = start;
      const occurrence = { mark: `ix--${marks}`, part, block, start, end };
      const others = byEntry.get(entry);
      if (others) others.push(occurrence);
      else byEntry.set(entry, [occurrence]);
    }
  }
  return byEntry;
}
