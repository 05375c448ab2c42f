import { type Book, labels, webLabels } from '../../../book/index.ts';
import { type DataOf, type Message, message } from '../../../messages/index.ts';
import { foundAndExpected } from '../epub/first-unlike.ts';
import type { PageReading } from './read-page.ts';

/** What a page says beside the text of the book: its title and identifier, its bar; and what it does. */
export function tellPage(file: string, page: PageReading, book: Book): Message[] {
  const messages: Message[] = [];
  const report = (
    what: DataOf<'edition-navigation'>,
    found: string | undefined,
    expected: string | undefined,
  ): void => {
    if (found === expected) return;
    messages.push(
      message(file, 'edition-navigation', { ...what, ...foundAndExpected(found, expected) }),
    );
  };
  report({ case: 'title' }, page.title, plain(book.title));
  report({ case: 'identifier' }, page.identifier, book.identifier);
  const known = new Set<string>([labels.contents, labels.index, webLabels.text].map(plain));
  for (const text of page.furniture.slice(0, mostListed)) {
    if (!known.has(text)) report({ case: 'landmark' }, text, undefined);
  }
  for (const part of page.foreign) report({ case: 'active' }, part, undefined);
  return messages;
}

/** So many entries of a bar are looked at; a page has three. */
const mostListed = 50;

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
