import { bookletType } from '../editions/booklet-measures.ts';
import { type Message, message, placeIn } from '../messages/index.ts';
import type { CheckedBook } from './checked-book.ts';

/** Type that is smaller is read by nobody who isn’t young; points. */
const leastType = 8;

/**
 * Tell whether the paper of a booklet makes its pages smaller, and how small its type gets.
 * @param wanted the names of the editions that are to be made
 */
export function checkBooklet(
  { manuscript, design }: CheckedBook,
  wanted: readonly string[],
): Message[] {
  if (!wanted.includes('booklet') && !wanted.includes('onesided')) return [];
  const { fields, path } = manuscript;
  const { paper, scale, type } = bookletType(design, fields.value.booklet);
  if (scale === 1) return [];
  const at = placeIn(fields, 'booklet', 'paper');
  if (type < leastType && fields.value.booklet.smallType !== true) {
    return [message(path, 'booklet-small-type', { paper, type, least: leastType }, at)];
  }
  return [message(path, 'booklet-scaled', { paper, percent: Math.round(100 * scale), type }, at)];
}
