import { type Message, message } from '../../../messages/index.ts';
import type { PrintReading } from './print-reading.ts';

/** So many faults say enough of a booklet whose sheets were exchanged. */
const mostTold = 20;

/** Say what is wrong with the sheets of a booklet: its pages may have every letter, and lie in no order. */
export function tellSheets(file: string, { sheetFaults = [] }: PrintReading): Message[] {
  return sheetFaults
    .slice(0, mostTold)
    .map(({ what, page }) => message(file, 'edition-sheets', { case: what, page }));
}
