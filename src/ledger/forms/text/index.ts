import type { Form } from '../form.ts';
import { expectedPlainText } from './expected-plain-text.ts';
import { isPlainText, readPlainText, type TextReading } from './read-plain-text.ts';
import { tellControls } from './text-controls.ts';

/** A plain text, by its lines. */
export const text: Form<TextReading> = {
  matches: isPlainText,
  read: async (bytes) => readPlainText(bytes),
  identifier: () => undefined,
  pageCount: () => undefined,
  expected: (_, book) => expectedPlainText(book),
  passages: ({ passages }) => passages,
  placeOf: (_, line) => ({ in: 'line', line }),
  further: (reading, file) => [{ against: ['same-text'], messages: tellControls(file, reading) }],
};
