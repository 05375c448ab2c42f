import type { DateSpan, PartialDate } from './calendar.ts';
import { toAsciiDigits } from './digits.ts';
import { type Calendar, monthsIn } from './month-names.ts';

/** A date as somebody wrote it, who may have left out what everybody knew. */
export interface WrittenDate {
  readonly calendar: Calendar;
  /** As many as the year was written with, two digits or four. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const months: Readonly<Record<Calendar, ReadonlyMap<string, number>>> = {
  jalali: monthsIn('jalali'),
  gregorian: monthsIn('gregorian'),
};
const monthNames = [...months.jalali.keys(), ...months.gregorian.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|');
/** «۱۴ و ۱۵ آذر ۱۳۸۸», «۲۴ مرداد ۹۸», «آبان ۱۴۰۰», «۱۲ تا ۱۴ آذر». */
const inWords = new RegExp(
  `(?<![\\d\\p{L}])(?:(\\d{1,2})(?:\\s*(?:و|تا|-|–)\\s*(\\d{1,2}))?\\s*)?(?:ام\\s+)?(${monthNames})(?!\\p{L})(?:\\s*ماه)?(?:\\s*،?\\s*(?:سال\\s*)?(\\d{4}|\\d{2})(?!\\d|\\s*(?:تا|و|-|–)?\\s*\\d*\\s*(?:${monthNames})(?!\\p{L})))?`,
  'gu',
);
/** «1398/5/24», «24/5/1398»; of two digits a year is told by being no day. */
const inDigits = /(?<![\d/.-])(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?![\d/-])/g;
const yearAlone = /(?<!\d)(\d{4})(?!\d)/g;

/**
 * The dates that a text names, in words or in digits of any script. A name of a month needs
 * a day or a year beside it: «مهر» and «دی» are words besides.
 */
export function findWrittenDates(text: string): WrittenDate[] {
  const plain = toAsciiDigits(text.normalize('NFKC')).replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
  const found = [...plain.matchAll(inWords)].flatMap(worded);
  found.push(...[...plain.matchAll(inDigits)].flatMap(numbered));
  if (found.length > 0) return found;
  return [...plain.matchAll(yearAlone)].flatMap(([year]) => {
    const calendar = calendarOf(Number(year));
    return calendar ? [{ calendar, year: Number(year) }] : [];
  });
}

/**
 * Whether dates in a text are those of a span: each of them the first or the last day of
 * it, as far as it goes, and neither forgotten. Undefined if none of that calendar is among
 * them.
 */
export function namesDays(
  dates: readonly WrittenDate[],
  { from, to }: DateSpan,
  calendar: Calendar,
): boolean | undefined {
  const own = dates.filter((date) => date.calendar === calendar);
  if (own.length === 0) return undefined;
  const ends = to ? [from, to] : [from];
  return (
    own.every((date) => ends.some((end) => mayBe(date, end))) &&
    ends.every((end) => own.some((date) => mayBe(date, end)))
  );
}

/** Whether a text that names these dates, among others, names the days of a span. */
export function mentionsDays(
  dates: readonly WrittenDate[],
  { from, to = from }: DateSpan,
  calendar: Calendar,
): boolean {
  return [from, to].every((end) =>
    dates.some(
      (date) =>
        date.calendar === calendar &&
        (date.day === undefined) === (end.day === undefined) &&
        (date.month === undefined) === (end.month === undefined) &&
        mayBe(date, end),
    ),
  );
}

function worded([, first, second, name = '', year]: RegExpExecArray): WrittenDate[] {
  if (first === undefined && year === undefined) return [];
  const calendar = months.jalali.has(name) ? 'jalali' : 'gregorian';
  const month = months[calendar].get(name);
  const rest = {
    calendar,
    ...(month !== undefined && { month }),
    ...(year !== undefined && { year: Number(year) }),
  } as const;
  const days = [first, second].filter((day) => day !== undefined);
  return days.length === 0 ? [rest] : days.map((day) => ({ ...rest, day: Number(day) }));
}

function numbered([, first = '', middle, last = '']: RegExpExecArray): WrittenDate[] {
  const isYear = (digits: string): boolean => digits.length === 4 || Number(digits) > 31;
  if (isYear(first) === isYear(last)) return [];
  const [year, day] = isYear(first) ? [first, last] : [last, first];
  const calendar = year.length === 4 ? calendarOf(Number(year)) : 'jalali';
  if (!calendar) return [];
  return [{ calendar, year: Number(year), month: Number(middle), day: Number(day) }];
}

function calendarOf(year: number): Calendar | undefined {
  if (year >= 1100 && year < 1600) return 'jalali';
  return year >= 1600 && year < 2300 ? 'gregorian' : undefined;
}

function mayBe(date: WrittenDate, known: PartialDate): boolean {
  const same = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  const year = date.year !== undefined && date.year < 100 ? known.year % 100 : known.year;
  return same(date.year, year) && same(date.month, known.month) && same(date.day, known.day);
}
