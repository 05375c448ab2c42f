import type { Book } from '../../../book/index.ts';
import { formatPageLocators, pageLocators } from '../../../indexing/index.ts';
import type { PrintReading } from './print-reading.ts';

/**
 * The pages that each entry of the index ought to name, by its id: those on which the
 * file itself has the places that its links lead to.
 */
export function indexLocators(
  { index, spine }: Book,
  { destinations, labels }: Pick<PrintReading, 'destinations' | 'labels'>,
): Map<string, string> {
  const bodyStart = spine.find(({ division }) => division === 'body')?.id ?? '';
  const firstOfBody = destinations.get(bodyStart) ?? 1;
  return new Map(
    index.map(({ id, occurrences }) => {
      const located = occurrences.flatMap(({ mark, block }) => {
        const number = destinations.get(mark) ?? destinations.get(block);
        if (number === undefined) return [];
        const division = number < firstOfBody ? ('front' as const) : ('body' as const);
        return [{ number, folio: labels[number - 1] ?? '', division }];
      });
      return [id, formatPageLocators(pageLocators(located))];
    }),
  );
}
