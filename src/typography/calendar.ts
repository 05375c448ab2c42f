import { d2g, d2j, g2d, isValidJalaaliDate, j2d, jalaaliMonthLength } from 'jalaali-js';
import { toPersianDigits } from './digits.ts';
import { type Calendar, monthName } from './month-names.ts';

/** A date as exact as it is known: a year, a month of it, or a day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** One date, or the first and the last day of an interval. */
export interface DateSpan {
  readonly from: PartialDate;
  readonly to?: PartialDate;
}

/**
 * Read `1398`, `1398-05`, `1398-05-24` or an interval of two that are equally
 * exact, `a/b` (ISO 8601). Undefined when it is none of these or no day of that
 * calendar.
 */
export function parseDateSpan(text: string, calendar: Calendar): DateSpan | undefined {
  const [first, second, ...more] = text.split('/');
  if (first === undefined || more.length > 0) return undefined;
  const from = parseDate(first, calendar);
  if (!from || second === undefined) return from && { from };
  const to = parseDate(second, calendar);
  if (!to || exactness(from) !== exactness(to)) return undefined;
  return compareDates(from, to) < 0 ? { from, to } : undefined;
}

/**
 * Whether two spans name the same days. Where either knows only a year or a
 * month, it is enough that they can overlap: 1398 ran from March 2019 to March 2020.
 */
export function sameDays(jalali: DateSpan, gregorian: DateSpan): boolean {
  if ((jalali.to === undefined) !== (gregorian.to === undefined)) return false;
  if (!canMeet(jalali.from, gregorian.from)) return false;
  return !jalali.to || !gregorian.to || canMeet(jalali.to, gregorian.to);
}

/**
 * The same days in the other calendar, as exactly as they are known: a year of one is in
 * two of the other, a month in two months.
 */
export function convertSpan({ from, to }: DateSpan, calendar: Calendar): DateSpan {
  const daysOf = (date: PartialDate): [number, number] =>
    calendar === 'jalali'
      ? dayNumbers(date, j2d, jalaaliMonthLength)
      : dayNumbers(date, g2d, gregorianMonthLength);
  const other = calendar === 'jalali' ? gregorianDate : jalaliDate;
  const [first, last] = [daysOf(from)[0], daysOf(to ?? from)[1]].map((number) =>
    asExactAs(from, other(number)),
  ) as [PartialDate, PartialDate];
  return compareDates(first, last) === 0 ? { from: first } : { from: first, to: last };
}

/** The days of the week of a span's first and last day and those between, 0 for Saturday; none where no day is known. */
export function weekdaysOf({ from, to }: DateSpan, calendar: Calendar): readonly number[] {
  if (from.day === undefined) return [];
  const numberOf = ({ year, month = 1, day = 1 }: PartialDate): number =>
    (calendar === 'jalali' ? j2d : g2d)(year, month, day);
  const [first, last] = [numberOf(from), numberOf(to ?? from)];
  const days = Math.min(7, last - first + 1);
  // 1 January 2000, the Julian day 2,451,545, was a Saturday.
  return Array.from({ length: days }, (_, index) => (first + index + 2) % 7);
}

/** A span as running text prints it: «۱۴ و ۱۵ آذر ۱۳۸۸», «۱۲ تا ۱۴ آذر ۱۴۰۰», «۱۳۹۸». */
export function formatDateSpan(span: DateSpan, calendar: Calendar): string {
  const { from, to } = span;
  if (!to) return formatDate(from, calendar);
  if (from.year !== to.year) return `${formatDate(from, calendar)} تا ${formatDate(to, calendar)}`;
  if (from.month !== to.month || from.day === undefined || to.day === undefined) {
    const { year: _, ...start } = from;
    return `${formatDate(start, calendar)} تا ${formatDate(to, calendar)}`;
  }
  const between = to.day - from.day === 1 ? 'و' : 'تا';
  return `${toPersianDigits(from.day)} ${between} ${formatDate(to, calendar)}`;
}

/** The day as `YYYY-MM-DD` of the Gregorian calendar; undefined unless a day is known. */
export function gregorianDay(date: PartialDate | undefined): string | undefined {
  if (!date) return undefined;
  const { year, month, day } = date;
  if (month === undefined || day === undefined) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function parseDate(text: string, calendar: Calendar): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => part && Number(part));
  if (!year) return undefined;
  const exists = calendar === 'jalali' ? isValidJalaaliDate : isGregorianDay;
  if (!exists(year, Number(month ?? 1), Number(day ?? 1))) return undefined;
  return { year, ...(month && { month }), ...(day && { day }) };
}

function isGregorianDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= gregorianMonthLength(year, month);
}

function gregorianMonthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
}

/** Whether some day is in both: where both are days, whether they are the same. */
function canMeet(jalali: PartialDate, gregorian: PartialDate): boolean {
  const [first, last] = dayNumbers(jalali, j2d, jalaaliMonthLength);
  const [from, to] = dayNumbers(gregorian, g2d, gregorianMonthLength);
  return first <= to && from <= last;
}

/** The Julian day numbers of the first and the last day that a date may mean. */
function dayNumbers(
  { year, month, day }: PartialDate,
  dayNumber: (year: number, month: number, day: number) => number,
  monthLength: (year: number, month: number) => number,
): [number, number] {
  const lastMonth = month ?? 12;
  return [
    dayNumber(year, month ?? 1, day ?? 1),
    dayNumber(year, lastMonth, day ?? monthLength(year, lastMonth)),
  ];
}

function formatDate(date: Partial<PartialDate>, calendar: Calendar): string {
  const parts = [
    date.day === undefined ? undefined : toPersianDigits(date.day),
    date.month === undefined ? undefined : monthName(calendar, date.month),
    date.year === undefined ? undefined : toPersianDigits(date.year),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

function gregorianDate(number: number): Required<PartialDate> {
  const { gy, gm, gd } = d2g(number);
  return { year: gy, month: gm, day: gd };
}

function jalaliDate(number: number): Required<PartialDate> {
  const { jy, jm, jd } = d2j(number);
  return { year: jy, month: jm, day: jd };
}

function asExactAs(known: PartialDate, { year, month, day }: Required<PartialDate>): PartialDate {
  return {
    year,
    ...(known.month !== undefined && { month }),
    ...(known.day !== undefined && { day }),
  };
}

function exactness({ month, day }: PartialDate): number {
  return day !== undefined ? 2 : month !== undefined ? 1 : 0;
}

function compareDates(a: PartialDate, b: PartialDate): number {
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
