import { v5 as nameUuid } from 'uuid';
import { comparePersian } from '../typography/index.ts';
import type { Shelf } from './shelf.ts';

/** A shelf of books in the order of their titles; its id is known from where it lies, or from what it is called. */
export function makeShelf({ title, site, books }: Omit<Shelf, 'id'>): Shelf {
  return {
    title,
    id: `urn:uuid:${nameUuid(site ?? `urn:x-shelf:${title}`, nameUuid.URL)}`,
    site,
    books: [...books].sort(
      (a, b) => comparePersian(a.title, b.title) || (a.folder < b.folder ? -1 : 1),
    ),
  };
}
