import type { ManuscriptDate } from '../manuscript/index.ts';
import { formatDateSpan } from '../typography/index.ts';

/**
 * A date as the apparatus prints it: «۱۴ و ۱۵ آذر ۱۳۸۸ (۵ و ۶ دسامبر ۲۰۰۹)»; in
 * brackets when no source gives it.
 */
export function formatDate({ jalali, gregorian, inferred }: ManuscriptDate): string | undefined {
  const persian = jalali && formatDateSpan(jalali, 'jalali');
  const western = gregorian && formatDateSpan(gregorian, 'gregorian');
  const both = persian && western ? `${persian} (${western})` : (persian ?? western);
  return both && inferred ? `[${both}]` : both;
}
