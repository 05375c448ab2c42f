import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import {
  type Calendar,
  convertSpan,
  type DateSpan,
  findWrittenDates,
  formatDateSpan,
  namesDays,
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
}

/** Of days only: a year of one calendar is in two of the other. */
function converted(span: DateSpan | undefined, calendar: Calendar): DateSpan | undefined {
  return span?.from.day === undefined ? undefined : convertSpan(span, calendar);
}
