import { expect, test } from 'vitest';
import {
  type Calendar,
  type DateSpan,
  findWrittenDates,
  namesDays,
  parseDateSpan,
} from '../../src/typography/index.ts';

const names = (text: string, span: string, calendar: Calendar): boolean | undefined =>
  namesDays(findWrittenDates(text), parseDateSpan(span, calendar) as DateSpan, calendar);

test.each<[string, string, Calendar]>([
  ['۱۴ و ۱۵ آذر ۱۳۸۸', '1388-09-14/1388-09-15', 'jalali'],
  ['١٤ و ١٥ آذر ١٣٨٨ (٥ و ٦ دسامبر ٢٠٠٩)', '2009-12-05/2009-12-06', 'gregorian'],
  ['١٤ و ١٥ آذر ١٣٨٨ (٥ و ٦ دسامبر ٢٠٠٩)', '1388-09-14/1388-09-15', 'jalali'],
  ['24 مرداد 98', '1398-05-24', 'jalali'],
  ['۲۴ مرداد ماه سال ۱۳۹۸', '1398-05-24', 'jalali'],
  ['۱۲ تا ۱۴ آذر', '1400-09-12/1400-09-14', 'jalali'],
  ['۳۰ آذر تا ۱ دی ۱۴۰۰', '1400-09-30/1400-10-01', 'jalali'],
  ['98/5/24', '1398-05-24', 'jalali'],
  ['۱۳۹۸/۰۵/۲۴', '1398-05-24', 'jalali'],
  ['24.5.1398', '1398-05-24', 'jalali'],
  ['۴ نوامبر ۲۰۲۱', '2021-11-04', 'gregorian'],
  ['آبان ۱۴۰۰', '1400-08', 'jalali'],
  ['۵ سپتامبر ۲۰۰۹', '2009-09-05', 'gregorian'],
  ['سال ۱۳۹۸', '1398', 'jalali'],
])('«%s» names %s', (text, span, calendar) => {
  expect(names(text, span, calendar)).toBe(true);
});

test.each<[string, string, Calendar]>([
  ['۱۴ آذر ۱۳۸۸', '1388-09-14/1388-09-15', 'jalali'],
  ['۱۴ و ۱۶ آذر ۱۳۸۸', '1388-09-14/1388-09-15', 'jalali'],
  ['۲۴ مرداد ۹۷', '1398-05-24', 'jalali'],
  ['۲۴ شهریور ۹۸', '1398-05-24', 'jalali'],
  ['1398/5/25', '1398-05-24', 'jalali'],
  ['سال ۱۳۹۷', '1398', 'jalali'],
])('«%s» does not name %s', (text, span, calendar) => {
  expect(names(text, span, calendar)).toBe(false);
});

test.each(['مهر و دی', 'دی شب', '۰۰۴۶۷۰۰۴۴۷۴۲۵', '5-6-12', 'بهار', ''])(
  '«%s» is no date',
  (text) => {
    expect(findWrittenDates(text)).toEqual([]);
  },
);
