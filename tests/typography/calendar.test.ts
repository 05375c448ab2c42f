import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Calendar,
  convertSpan,
  type DateSpan,
  formatDateSpan,
  gregorianDay,
  parseDateSpan,
  sameDays,
} from '../../src/typography/index.ts';

fc.configureGlobal({ seed: 7, numRuns: 500 });

const jalali = (text: string): DateSpan => parseDateSpan(text, 'jalali') as DateSpan;
const gregorian = (text: string): DateSpan => parseDateSpan(text, 'gregorian') as DateSpan;
const agree = (persian: string, western: string): boolean =>
  sameDays(jalali(persian), gregorian(western));

test.each([
  ['1388-09-14', '2009-12-05'],
  ['1400-08-13', '2021-11-04'],
  ['1398-05-24', '2019-08-15'],
  ['1357-11-22', '1979-02-11'],
  ['1399-12-30', '2021-03-20'],
  ['1400-01-01', '2021-03-21'],
  ['1403-12-30', '2025-03-20'],
  ['1388-09-14/1388-09-15', '2009-12-05/2009-12-06'],
])('%s is %s', (persian, western) => {
  expect(agree(persian, western)).toBe(true);
});

test.each([
  ['1388-09-14', '2009-12-06'],
  ['1398-05-24', '2019-08-14'],
  ['1388-09-14/1388-09-15', '2009-12-05'],
  ['1388-09-14', '2009-12-05/2009-12-06'],
  ['1388-09-14/1388-09-15', '2009-12-05/2009-12-07'],
])('%s is not %s', (persian, western) => {
  expect(agree(persian, western)).toBe(false);
});

test('dates that know less have to meet', () => {
  expect(agree('1398', '2019')).toBe(true);
  expect(agree('1398', '2020')).toBe(true);
  expect(agree('1398', '2018')).toBe(false);
  expect(agree('1398', '2021')).toBe(false);
  expect(agree('1398-12', '2019')).toBe(false);
  expect(agree('1398-12', '2020-02')).toBe(true);
  expect(agree('1398-05', '2019-03')).toBe(false);
  expect(agree('1398-05-24', '2019')).toBe(true);
  expect(agree('1398-05-24', '2020')).toBe(false);
  expect(agree('1398', '2019-03-21')).toBe(true);
  expect(agree('1398', '2019-03-20')).toBe(false);
});

// The calendar that ICU brings is another implementation than the one that the press uses.
test('every day of two centuries is the day that ICU says', () => {
  const icu = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    dateStyle: 'short',
  });
  const day = fc.integer({ min: Date.UTC(1925, 2, 22) / 864e5, max: Date.UTC(2080, 0, 1) / 864e5 });
  fc.assert(
    fc.property(day, (number) => {
      const date = new Date(number * 864e5);
      const parts = new Map(icu.formatToParts(date).map(({ type, value }) => [type, value]));
      const [year, month, dayOfMonth] = ['year', 'month', 'day'].map(
        (part) => parts.get(part as 'year') as string,
      );
      const persian = `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}`;
      expect(agree(persian, date.toISOString().slice(0, 10)), persian).toBe(true);
    }),
  );
});

test('every leap year from 1200 to 1500 is one to ICU', () => {
  const icu = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    month: 'numeric',
  });
  let leapYears = 0;
  for (let year = 1200; year <= 1500; year += 1) {
    const { from } = convertSpan(jalali(`${year}-12-29`), 'jalali');
    const next = new Date(Date.UTC(from.year, (from.month ?? 1) - 1, (from.day ?? 1) + 1));
    const isLeap = parseDateSpan(`${year}-12-30`, 'jalali') !== undefined;
    expect(isLeap, `${year}`).toBe(icu.format(next) === '12');
    if (isLeap) leapYears += 1;
  }
  expect(leapYears).toBe(73);
});

test.each<[Calendar, string, string]>([
  ['jalali', '1398-05-24', '2019-08-15'],
  ['gregorian', '2009-12-05/2009-12-06', '1388-09-14/1388-09-15'],
  ['jalali', '1400-09-12/1400-09-14', '2021-12-03/2021-12-05'],
  ['jalali', '1399-12-30', '2021-03-20'],
  ['jalali', '1398', '2019/2020'],
  ['gregorian', '2019', '1397/1398'],
  ['jalali', '1398-05', '2019-07/2019-08'],
  ['jalali', '1398-10/1398-11', '2019-12/2020-02'],
  ['jalali', '1398/1399', '2019/2021'],
])('of the %s calendar, %s becomes %s', (calendar, given, computed) => {
  const other = calendar === 'jalali' ? 'gregorian' : 'jalali';
  const span = parseDateSpan(given, calendar) as DateSpan;
  expect(convertSpan(span, calendar)).toEqual(parseDateSpan(computed, other));
});

test('days go to the other calendar and come back', () => {
  const day = fc.tuple(fc.integer({ min: 1200, max: 1500 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 29 }), ([year, month], dayOfMonth) => {
      const span = { from: { year, month, day: dayOfMonth } };
      expect(convertSpan(convertSpan(span, 'jalali'), 'gregorian')).toEqual(span);
    }),
  );
});

test.each([
  '1398-12-30',
  '1398-13-01',
  '1398-00-01',
  '1398-00',
  '1398-13',
  '1398-07-31',
  '1398-01-32',
  '1398-01-00',
  '0000',
  '9999',
  '98-05-24',
  '1398-5-24',
  '1398/05/24',
  '۱۳۹۸-۰۵-۲۴',
  '1398-05-24/1398-05-24',
  '1398-05-25/1398-05-24',
  '1398-06/1398-05',
  '1398/1398-06',
  '1398-06/1399',
  '1398-05-24/',
  '1397/1398/1399',
  '',
])('no Jalali date: “%s”', (text) => {
  expect(parseDateSpan(text, 'jalali')).toBeUndefined();
});

test.each(['2019-02-29', '1900-02-29', '2019-04-31', '2019-13-01', '2019-00-10', '2019-01-00'])(
  'no Gregorian date: “%s”',
  (text) => {
    expect(parseDateSpan(text, 'gregorian')).toBeUndefined();
  },
);

test('leap days are days', () => {
  expect(gregorian('2020-02-29')).toEqual({ from: { year: 2020, month: 2, day: 29 } });
  expect(gregorian('2000-02-29')).toEqual({ from: { year: 2000, month: 2, day: 29 } });
  expect(jalali('1399-12-30')).toEqual({ from: { year: 1399, month: 12, day: 30 } });
});

test.each([
  ['1398', '۱۳۹۸'],
  ['1398-05', 'مرداد ۱۳۹۸'],
  ['1398-05-24', '۲۴ مرداد ۱۳۹۸'],
  ['1388-09-14/1388-09-15', '۱۴ و ۱۵ آذر ۱۳۸۸'],
  ['1400-09-12/1400-09-14', '۱۲ تا ۱۴ آذر ۱۴۰۰'],
  ['1400-09-30/1400-10-01', '۳۰ آذر تا ۱ دی ۱۴۰۰'],
  ['1399-12-30/1400-01-02', '۳۰ اسفند ۱۳۹۹ تا ۲ فروردین ۱۴۰۰'],
  ['1398-05/1398-06', 'مرداد تا شهریور ۱۳۹۸'],
  ['1398-11/1399-02', 'بهمن ۱۳۹۸ تا اردیبهشت ۱۳۹۹'],
  ['1398/1400', '۱۳۹۸ تا ۱۴۰۰'],
])('%s is printed «%s»', (text, printed) => {
  expect(formatDateSpan(jalali(text), 'jalali')).toBe(printed);
});

test('Gregorian months have their Persian names', () => {
  expect(formatDateSpan(gregorian('2009-12-05/2009-12-06'), 'gregorian')).toBe('۵ و ۶ دسامبر ۲۰۰۹');
  expect(formatDateSpan(gregorian('2019-08-15'), 'gregorian')).toBe('۱۵ اوت ۲۰۱۹');
});

test('gregorianDay gives days, and nothing less', () => {
  expect(gregorianDay(gregorian('2021-11-04').from)).toBe('2021-11-04');
  expect(gregorianDay(gregorian('0987-01-02').from)).toBe('0987-01-02');
  expect(gregorianDay(gregorian('2021-11').from)).toBeUndefined();
  expect(gregorianDay(undefined)).toBeUndefined();
});
