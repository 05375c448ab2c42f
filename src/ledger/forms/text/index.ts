import type { Passage } from '../../comparison/passages.ts';
import type { Form } from '../form.ts';
import { expectedPlainText } from './expected-plain-text.ts';
import { isPlainText, readPlainText } from './read-plain-text.ts';

/** A plain text, by its lines. */
export const text: Form<readonly Passage[]> = {
  matches: isPlainText,
  read: async (bytes) => readPlainText(bytes),
  identifier: () => undefined,
  pageCount: () => undefined,
  expected: (_, book) => expectedPlainText(book),
  passages: (passages) => passages,
  placeOf: (_, line) => ({ in: 'line', line }),
  further: () => [],
};
