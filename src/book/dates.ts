import type { ManuscriptDate } from '../manuscript/index.ts';
import { type Calendar, convertSpan, type DateSpan, formatDateSpan } from '../typography/index.ts';
import { labels } from './labels.ts';

/** A date in both calendars. */
export interface BothCalendars {
  readonly jalali: DateSpan;
  readonly gregorian: DateSpan;
  /** The calendar that nobody gave and that was computed from the other. */
  readonly derived?: Calendar;
}

/** Both calendars of a date; undefined when it is in neither. */
export function bothCalendars({ jalali, gregorian }: ManuscriptDate): BothCalendars | undefined {
  if (jalali && gregorian) return { jalali, gregorian };
  if (jalali) return { jalali, gregorian: convertSpan(jalali, 'jalali'), derived: 'gregorian' };
  if (!gregorian) return undefined;
  return { jalali: convertSpan(gregorian, 'gregorian'), gregorian, derived: 'jalali' };
}

/**
 * A date as the apparatus prints it: «۱۴ و ۱۵ آذر ۱۳۸۸ (۵ و ۶ دسامبر ۲۰۰۹)» where both calendars
 * are given, «۲۴ مرداد ۱۳۹۸ (برابر با ۱۵ اوت ۲۰۱۹)» where one is computed; in brackets when no
 * source gives it.
 */
export function formatDate(date: ManuscriptDate): string | undefined {
  const both = bothCalendars(date);
  const text = both ? formatBoth(both) : date.written;
  return text !== undefined && date.inferred ? `[${text}]` : text;
}

function formatBoth({ jalali, gregorian, derived }: BothCalendars): string {
  const persian = formatDateSpan(jalali, 'jalali');
  const western = formatDateSpan(gregorian, 'gregorian');
  if (!derived) return `${persian} (${western})`;
  const computed = formatComputed(derived === 'jalali' ? jalali : gregorian, derived);
  return `${derived === 'jalali' ? western : persian} (${labels.equalTo(computed)})`;
}

/** The two years that a year of the other calendar is in are one time: «۲۰۱۹–۲۰۲۰». */
function formatComputed(span: DateSpan, calendar: Calendar): string {
  const { from, to } = span;
  if (!to || from.month !== undefined) return formatDateSpan(span, calendar);
  const [first, last] = [from, to].map((year) => formatDateSpan({ from: year }, calendar));
  return `${first}–${last}`;
}
