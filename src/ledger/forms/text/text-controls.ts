import { type Message, message } from '../../../messages/index.ts';
import { readsAsMeant } from '../../../typography/index.ts';
import type { TextReading } from './read-plain-text.ts';

/** After so many messages on one artifact nobody learns more from the next. */
const mostMessages = 20;

/**
 * Signs that order a line are no text, but can make a line be read as another: where a line has
 * any, it has to be read as it would be with those that the press sets.
 */
export function tellControls(file: string, { lines }: TextReading): Message[] {
  return lines
    .flatMap((line, index) => (readsAsMeant(line) ? [] : [index + 1]))
    .slice(0, mostMessages)
    .map((line) => message(file, 'edition-order', { line }));
}
