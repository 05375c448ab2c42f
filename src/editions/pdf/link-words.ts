import { visit } from 'unist-util-visit';
import { type Book, flattenContents, labels } from '../../book/index.ts';
import type { LinkTarget, LinkWords } from '../../finishing/index.ts';
import type { Pagination } from '../../layout/index.ts';

/** What a screen reader says of the links of a book: what they lead to, and on which page it is. */
export function linkWords(
  book: Book,
  { folios }: Pick<Pagination, 'folios'>,
): (target: LinkTarget) => LinkWords {
  const titles = new Map(
    flattenContents(book.contents).map(({ anchor, label }) => [anchor, label]),
  );
  const notes = notesOf(book);
  return (target) => {
    if ('address' in target) return { words: labels.linkOut(target.address), note: false };
    const { anchor } = target;
    const folio = folios.get(anchor) ?? '';
    if (notes.has(anchor)) return { words: labels.linkToNote(folio), note: true };
    const title = titles.get(anchor);
    const words = title ? labels.linkToPage(title, folio) : labels.linkInBook(folio);
    return { words, note: false };
  };
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
