import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import {
  type Calendar,
  convertSpan,
  type DateSpan,
  findWeekdays,
  findWrittenDates,
  formatDateSpan,
  namesDays,
  weekdayNames,
  weekdaysOf,
} from '../typography/index.ts';
import type { ManuscriptDate } from './schema/manuscript-fields.ts';

/** Tells where a date as the source has it names other days than its fields do. */
export function tellWrittenDate(file: VFile, date: ManuscriptDate, place: Point): void {
  const { written, jalali, gregorian } = date;
  if (written === undefined) return;
  const found = findWrittenDates(written);
  const spans: readonly (readonly [Calendar, DateSpan | undefined])[] = [
    ['jalali', jalali ?? converted(gregorian, 'gregorian')],
    ['gregorian', gregorian ?? converted(jalali, 'jalali')],
  ];
  for (const [calendar, span] of spans) {
    if (!span || namesDays(found, span, calendar) !== false) continue;
    tell(file, 'date-written', { written, given: formatDateSpan(span, calendar) }, place);
  }
  tellWeekday(file, date, place);
}

/** Tells a day of the week that none of the days was. */
function tellWeekday(
  file: VFile,
  { written = '', jalali, gregorian }: ManuscriptDate,
  place: Point,
): void {
  const days = jalali
    ? weekdaysOf(jalali, 'jalali')
    : gregorian
      ? weekdaysOf(gregorian, 'gregorian')
      : [];
  if (days.length === 0) return;
  const wrong = findWeekdays(written).filter((day) => !days.includes(day));
  if (wrong.length === 0) return;
  const name = (day: number): string => weekdayNames[day] as string;
  tell(file, 'date-weekday', { written: wrong.map(name), given: days.map(name) }, place);
}

/** Of days only: a year of one calendar is in two of the other. */
function converted(span: DateSpan | undefined, calendar: Calendar): DateSpan | undefined {
  return span?.from.day === undefined ? undefined : convertSpan(span, calendar);
}
