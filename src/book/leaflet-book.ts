import { h } from 'hastscript';
import { apparatus, latin } from './apparatus.ts';
import type { Book } from './book.ts';
import { withIsolates } from './directions.ts';
import { labels } from './labels.ts';

/** Where the document of a leaflet is from. */
export interface LeafletSource {
  /** The page of the whole book on which it begins. */
  readonly folio: string;
  /** Where the book is on the web. */
  readonly site?: string | undefined;
}

/** Whether a book is one document, as it may be handed out alone: a chapter of one document is none. */
export function isDocumentAlone({ id, spine }: Book): boolean {
  return spine.some((part) => part.kind === 'document' && part.id === id);
}

/**
 * A document alone as the text of a leaflet: itself and, at its end, a line that says where it is from.
 * @throws RangeError of a book that is more than one document
 */
export function leafletBook(book: Book, { folio, site }: LeafletSource): Book {
  const part = book.spine.find(({ id }) => id === book.id);
  if (part?.kind !== 'document') throw new RangeError(`${book.id} is no document`);
  const { content } = part;
  const title = book.partOf?.title ?? book.title;
  const address = site?.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const source = apparatus(
    'aside.leaflet-source',
    {},
    h('p', labels.leafletSource(title, folio)),
    address === undefined ? undefined : h('p', latin(address)),
  );
  const children = [...content.children, withIsolates(source)];
  return {
    ...book,
    spine: [{ ...part, content: { ...content, children } }],
    contents: [],
    index: [],
  };
}
