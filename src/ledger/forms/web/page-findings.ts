import { type Book, labels, webLabels } from '../../../book/index.ts';
import type { Message } from '../../../messages/index.ts';
import { navigationTeller, plainLabel } from '../navigation-teller.ts';
import type { PageReading } from './read-page.ts';

/** What a page says beside the text of the book: its title and identifier, its bar; and what it does. */
export function tellPage(file: string, page: PageReading, book: Book): readonly Message[] {
  const { messages, tell } = navigationTeller(file);
  tell({ case: 'title' }, page.title, plainLabel(book.title));
  tell({ case: 'identifier' }, page.identifier, book.identifier);
  const known = new Set<string>([labels.contents, labels.index, webLabels.text].map(plainLabel));
  const unknown = page.furniture.filter((text) => !known.has(text));
  for (const text of unknown.slice(0, mostListed)) tell({ case: 'landmark' }, text, undefined);
  for (const part of page.foreign) tell({ case: 'active' }, part, undefined);
  return messages;
}

/** So many entries of a bar that no page has are told. */
const mostListed = 50;
