import { expect, test } from 'vitest';
import {
  type Calendar,
  type DateSpan,
  findWeekdays,
  findWrittenDates,
  namesDays,
  parseDateSpan,
  weekdaysOf,
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
  // The month and ماه in one word, ezafes, names of the month as others write them.
  ['پنجشنبه ۲۴ مردادماه ۱۳۹۸', '1398-05-24', 'jalali'],
  ['پنج‌شنبه ۲۴ مرداد‌ماه سال ۱۳۹۸', '1398-05-24', 'jalali'],
  ['۲۴ مردادِ ۱۳۹۸', '1398-05-24', 'jalali'],
  ['۲۴ام مرداد ۱۳۹۸', '1398-05-24', 'jalali'],
  ['۲۴‌اُم مرداد ۱۳۹۸', '1398-05-24', 'jalali'],
  ['۱۴، ۱۵ و ۱۶ آذر ۱۴۰۰', '1400-09-14/1400-09-16', 'jalali'],
  ['از ۱۲ الی ۱۴ آذر', '1400-09-12/1400-09-14', 'jalali'],
  ['۱۵ اگوست ۲۰۱۹', '2019-08-15', 'gregorian'],
  ['۱۵ اپریل ۲۰۱۹', '2019-04-15', 'gregorian'],
  ['ژانویهٔ ۲۰۲۰', '2020-01', 'gregorian'],
  ['ژانویه‌ی ۲۰۲۰', '2020-01', 'gregorian'],
  ['۱۸ مارچ ۱۹۷۹', '1979-03-18', 'gregorian'],
  ['۱۳ ثور ۱۳۵۷', '1357-02-13', 'jalali'],
  ['۲۸ اسد ۱۲۹۸', '1298-05-28', 'jalali'],
  // In words.
  ['بیست و پنجم مرداد ۱۳۹۸', '1398-05-25', 'jalali'],
  ['بیست‌وپنجم مردادماه ۹۸', '1398-05-25', 'jalali'],
  ['سی‌ام آبان ۱۴۰۰', '1400-08-30', 'jalali'],
  ['سی و یکم شهریور ۱۳۵۹', '1359-06-31', 'jalali'],
  ['اول فروردین ۱۴۰۰', '1400-01-01', 'jalali'],
  ['یکم مهر هزار و سیصد و نود و هشت', '1398-07-01', 'jalali'],
  ['چهاردهم و پانزدهم آذر ۱۳۸۸', '1388-09-14/1388-09-15', 'jalali'],
  ['بیست و چهارم و بیست و پنجم مرداد ۱۳۹۸', '1398-05-24/1398-05-25', 'jalali'],
  // The Shah's years.
  ['۲۵ مرداد ۲۵۳۷', '1357-05-25', 'jalali'],
  ['سال ۲۵۳۷ شاهنشاهی', '1357', 'jalali'],
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

test.each([
  ['۱۵ رمضان ۱۴۴۰', 1440, 9, 15],
  ['۱۵ رمضان المبارک ۱۴۴۰', 1440, 9, 15],
  ['بیستم ربیع‌الاول ۱۴۴۱', 1441, 3, 20],
  ['۲۰ ربيع الثاني ۱۴۴۱ هجری قمری', 1441, 4, 20],
  ['۵ جمادی الآخر ۱۳۲۴', 1324, 6, 5],
  ['چهاردهم جمادی الثانیه ۱۳۲۴ ق', 1324, 6, 14],
  ['۱ محرم‌الحرام ۱۴۴۰', 1440, 1, 1],
  ['۱۰ ذیحجه ۱۴۴۰', 1440, 12, 10],
  ['۹ ذی‌الحجة ۱۴۴۰', 1440, 12, 9],
  ['۳ ذوالقعده ۱۴۴۱', 1441, 11, 3],
  ['۲۷ رجب ۱۴۴۱', 1441, 7, 27],
  ['۱۴۴۰/۹/۱۵ قمری', 1440, 9, 15],
  ['۱۴۴۰/۹/۱۵ ه.ق', 1440, 9, 15],
])('«%s» is a lunar date', (text, year, month, day) => {
  const found = findWrittenDates(text);
  expect(found).toEqual([{ calendar: 'lunar', year, month, day }]);
  const span = parseDateSpan('1398-02-31', 'jalali') as DateSpan;
  expect(namesDays(found, span, 'jalali')).toBeUndefined();
});

test('a year of the lunar calendar is no other’s', () => {
  expect(findWrittenDates('سال ۱۳۲۴ قمری')).toEqual([{ calendar: 'lunar', year: 1324 }]);
  expect(findWrittenDates('۱۳۲۴ هجری قمری')).toEqual([{ calendar: 'lunar', year: 1324 }]);
  expect(findWrittenDates('۱۳۲۴ خورشیدی')).toEqual([{ calendar: 'jalali', year: 1324 }]);
});

test.each(['به میزان ۵۰ درصد', 'دو مهر و سه دی', 'برج اسد', 'ماه رمضان و شعبان', 'صفر مطلق'])(
  '«%s» names no day',
  (text) => {
    expect(findWrittenDates(text)).toEqual([]);
  },
);

test('a day without a year is no span', () => {
  expect(names('۲۵ مردادماه', '1398-05-24', 'jalali')).toBe(false);
  expect(names('پنجشنبه ۲۵ مردادماه ۱۳۹۸', '1398-05-24', 'jalali')).toBe(false);
});

test.each<[string, number[]]>([
  ['پنجشنبه ۲۴ مرداد', [5]],
  ['پنج‌شنبه', [5]],
  ['یک شنبه', [1]],
  ['شنبه', [0]],
  ['دوشنبه و سه‌شنبه', [2, 3]],
  ['آدینه', [6]],
  ['روز جمعه', [6]],
  ['شب جمعه', []],
  ['هر هفته', []],
])('«%s» names weekdays %j', (text, days) => {
  expect(findWeekdays(text)).toEqual(days);
});

test('the days of the week of a span', () => {
  const days = (text: string, calendar: Calendar): readonly number[] =>
    weekdaysOf(parseDateSpan(text, calendar) as DateSpan, calendar);
  expect(days('1398-05-24', 'jalali')).toEqual([5]);
  expect(days('2000-01-01', 'gregorian')).toEqual([0]);
  expect(days('1398-05-24/1398-05-26', 'jalali')).toEqual([5, 6, 0]);
  expect(days('1398-05', 'jalali')).toEqual([]);
});
