import { visit } from 'unist-util-visit';
import { type Book, flattenContents, labels } from '../book/index.ts';
import type { LinkWords, PlaceWords } from '../finishing/index.ts';
import type { Pagination } from '../layout/index.ts';

/** What a screen reader says of the links of a book: what they lead to, and on which page it is. */
export function linkWords(book: Book, { folios }: Pick<Pagination, 'folios'>): LinkWords {
  const titles = new Map(
    flattenContents(book.contents).map(({ anchor, label }) => [anchor, label]),
  );
  const notes = notesOf(book);
  const wordsFor = (anchor: string, folio: string): PlaceWords => {
    if (notes.has(anchor)) return { words: labels.linkToNote(folio), note: true };
    const title = titles.get(anchor);
    const words = title ? labels.linkToPage(title, folio) : labels.linkInBook(folio);
    return { words, note: false };
  };
  const places = [...folios].map(([anchor, folio]) => [anchor, wordsFor(anchor, folio)]);
  const { linkElsewhere: elsewhere, linkOut: outward } = labels;
  return { places: Object.fromEntries(places), elsewhere, outward };
}

function notesOf({ spine }: Book): Set<string> {
  const notes = new Set<string>();
  for (const { content } of spine) {
    visit(content, 'element', ({ properties }) => {
      const called = properties['dataFootnoteRef'] !== undefined;
      if (called) notes.add(String(properties['href']).slice(1));
    });
  }
  return notes;
}
