import type { Element } from 'hast';
import type { Book, SpineItem } from '../../../book/index.ts';
import { printedIndex } from '../../../indexing/index.ts';
import type { ExpectedText } from '../../comparison/expected-text.ts';
import { printedText } from '../../comparison/printed-text.ts';

/**
 * An EPUB has no half-title, which is there to protect a title page of paper.
 * @param folios of the places in it, where the pages of the print are marked: its index names them
 */
export function expectedEpub(book: Book, folios?: ReadonlyMap<string, string>): ExpectedText {
  const parts = book.spine.filter(({ kind }) => kind !== 'half-title');
  const shown = ({ kind, content }: SpineItem): Element =>
    kind === 'index' && folios ? printedIndex(content, book, (id) => folios.get(id)) : content;
  return {
    parts,
    passages: parts.flatMap((part, place) => printedText(shown(part), { place })),
  };
}
