import type { Book } from '../book/index.ts';
import { type Message, message, placeIn } from '../messages/index.ts';
import type { WantedIndex } from './wanted.ts';
import { findIn } from './with-indexes.ts';

/** Tell which entries are nowhere in a book, and which phrases kept nothing out of the index. */
export function checkIndex({ path, fields }: WantedIndex, book: Book): Message[] {
  const { value } = fields;
  const found = new Set<number>();
  const used = new Set<string>();
  for (const { places, kept } of findIn(book, value).values()) {
    for (const { entry } of places) found.add(entry);
    for (const { entry, not } of kept) used.add(`${entry} ${not}`);
  }
  const told: Message[] = [];
  for (const [index, { entry, see, not }] of value.entries()) {
    if (see === undefined && !found.has(index)) {
      told.push(message(path, 'index-entry-unfound', { entry }, placeIn(fields, index, 'entry')));
    }
    for (const [at, phrase] of not.entries()) {
      if (used.has(`${index} ${at}`)) continue;
      const place = placeIn(fields, index, 'not', at);
      told.push(message(path, 'index-phrase-unused', { phrase }, place));
    }
  }
  return told;
}
