import type { DateSpan, PartialDate } from './calendar.ts';
import { toAsciiDigits } from './digits.ts';
import { afghanMonths, type Calendar, lunarMonths, monthsIn, weekdays } from './month-names.ts';
import { numbersNamed, numberWords } from './number-words.ts';

/** A date as somebody wrote it, who may have left out what everybody knew. */
export interface WrittenDate {
  /** The lunar Hijri calendar is known to be that; no field of a book has it. */
  readonly calendar: Calendar | 'lunar';
  /** As many as the year was written with, two digits or four. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const months: Readonly<Record<Calendar, ReadonlyMap<string, number>>> = {
  jalali: monthsIn('jalali'),
  gregorian: monthsIn('gregorian'),
};
const monthNames = [
  ...[...months.jalali.keys(), ...months.gregorian.keys(), ...afghanMonths.keys()].sort(
    (a, b) => b.length - a.length,
  ),
  ...lunarMonths,
].join('|');
const gap = '[\\s\\u200C]*';
/** An ezafe or a vowel sign behind a name: «ژانویهٔ», «مردادِ», «ژانویه‌ی». */
const ezafe = `(?:[\u064B-\u0655]|${gap}[یء](?!\\p{L}))*`;
const aMonth = `(${monthNames})${ezafe}(?:(?!\\p{L})|(?=ماه))(?:${gap}(?:ماه${ezafe}|المبارک|الحرام|المعظم|المرجب|المظفر|المکرم|الخیر)(?!\\p{L}))*`;
const between = `${gap}(?:،|و|تا|الی|لغایت|-|–)${gap}`;
const eraNames =
  '(?:هجری[\\s\\u200C]?)?قمری|(?:هجری[\\s\\u200C]?)?(?:شمسی|خورشیدی)|میلادی|ه\\s?\\.?\\s?ق|ه\\s?\\.?\\s?ش|شاهنشاهی|ق|ش|م';
const anEra = `(?:\\s*[(]?(${eraNames})(?![\\p{L}.]\\p{L}|\\p{L}))?`;
/** «۱۴ و ۱۵ آذر ۱۳۸۸», «۲۴ مرداد ۹۸», «آبان ۱۴۰۰», «۱۲ تا ۱۴ آذر», «۲۵ مردادماه ۱۳۹۸». */
const inWords = new RegExp(
  `(?<![\\d\\p{L}])(?:(\\d{1,2})(?:${gap}ا?م(?:ین)?(?!\\p{L}))?(?:(?:${between}\\d{1,2}(?:${gap}ا?م(?!\\p{L}))?)*?${between}(\\d{1,2})(?:${gap}ا?م(?!\\p{L}))?)?${gap}(?:روز\\s+)?(?:از\\s+)?)?(?:(?<=\\d)ام\\s+)?(?<!\\p{L})${aMonth}(?:\\s*[،/]?\\s*(?:سال\\s*)?(\\d{4}(?!\\d)|\\d{2}(?!\\d|\\s*(?:تا|الی|و|-|–)?\\s*\\d*\\s*(?:${monthNames})(?!\\p{L})))${anEra})?`,
  'gu',
);
/** «1398/5/24», «24/5/1398»; of two digits a year is told by being no day. */
const inDigits = new RegExp(
  `(?<![\\d/.-])(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})(?![\\d/-])${anEra}`,
  'gu',
);
const yearAlone = new RegExp(`(?<!\\d)(\\d{4})(?!\\d)${anEra}`, 'gu');
const daysInWords = new RegExp(
  `(?<!\\p{L})(${numberWords})(?!\\p{L})(?=${ezafe}\\s+(?:روز\\s+)?(?:${monthNames})(?!\\p{L}(?<!م)))`,
  'gu',
);
const yearInWords = new RegExp(
  `(?<=(?:${monthNames})${ezafe}(?:${gap}ماه)?\\s*،?\\s*(?:سال\\s*)?|سال\\s)(${numberWords})(?!\\p{L})`,
  'gu',
);

/**
 * The dates that a text names, in words or in digits of any script. A name of a month needs
 * a day or a year beside it: «مهر» and «دی» are words besides.
 */
export function findWrittenDates(text: string): WrittenDate[] {
  const plain = withDigits(
    toAsciiDigits(text.normalize('NFKC'))
      .replace(/[يى]/g, 'ی')
      .replace(/ك/g, 'ک')
      .replace(/ۀ/g, 'هٔ')
      .replace(/[\u064B-\u0653\u0670]|\u200B|\u200D|\u200E|\u200F/g, ''),
  );
  const found = [...plain.matchAll(inWords)].flatMap(worded);
  found.push(...[...plain.matchAll(inDigits)].flatMap(numbered));
  if (found.length > 0) return found;
  return [...plain.matchAll(yearAlone)].flatMap(([, year, era]) => {
    const date = inItsCalendar(calendarOf(Number(year)), Number(year), era);
    return date ? [date] : [];
  });
}

/** The days of the week that a text names, 0 for Saturday; «شب جمعه» may be either of two. */
export function findWeekdays(text: string): number[] {
  const plain = text.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
  return weekdays.flatMap((name, day) => {
    const pattern = new RegExp(
      `(?<!\\p{L}|شب\\s|(?:یک|دو|سه|چهار|پنج)[\\s\\u200C]?)${name}(?!\\p{L})`,
      'u',
    );
    return pattern.test(plain) ? [day] : [];
  });
}

/** Days and years that are written in words, in digits: «بیست و پنجم مرداد» is «25 مرداد». */
function withDigits(text: string): string {
  const digits = (row: string): string => numbersNamed(row).join(' و ');
  return text.replace(yearInWords, digits).replace(daysInWords, (row, _, at: number) => {
    const numbers = numbersNamed(row);
    // A number that only counts («دو مهر و یک دی») is no day.
    const ordinal = /(?:م|ین|اول|نخست)$/.test(row);
    const year = /^\P{L}*\p{L}+\P{L}*(?:ماه)?\P{L}*(?:سال)?\s*\d{2}/u.test(
      text.slice(at + row.length, at + row.length + 60),
    );
    return numbers.every((day) => day <= 31) && (ordinal || year) ? numbers.join(' و ') : row;
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

function worded([, first, second, name = '', year, era]: RegExpExecArray): WrittenDate[] {
  if (first === undefined && year === undefined) return [];
  const { calendar, month } = monthOf(name);
  // «به میزان ۵۰»
  if (afghanMonths.has(name) && (first === undefined || year === undefined) && year?.length !== 4)
    return [];
  const dated = inItsCalendar(
    calendar,
    year === undefined ? undefined : Number(year),
    calendar === 'lunar' ? undefined : era,
  );
  const rest = { ...dated, calendar: dated?.calendar ?? calendar, month };
  const days = [first, second].filter((day) => day !== undefined);
  return days.length === 0 ? [rest] : days.map((day) => ({ ...rest, day: Number(day) }));
}

function monthOf(name: string): { calendar: WrittenDate['calendar']; month: number } {
  const jalali = months.jalali.get(name) ?? afghanMonths.get(name);
  if (jalali !== undefined) return { calendar: 'jalali', month: jalali };
  const gregorian = months.gregorian.get(name);
  if (gregorian !== undefined) return { calendar: 'gregorian', month: gregorian };
  const lunar = lunarMonths.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(name));
  return { calendar: 'lunar', month: lunar + 1 };
}

function numbered([, first = '', middle, last = '', era]: RegExpExecArray): WrittenDate[] {
  const isYear = (digits: string): boolean => digits.length === 4 || Number(digits) > 31;
  if (isYear(first) === isYear(last)) return [];
  const [year, day] = isYear(first) ? [first, last] : [last, first];
  const calendar = year.length === 4 ? calendarOf(Number(year)) : 'jalali';
  const date = inItsCalendar(calendar, Number(year), era);
  return date ? [{ ...date, month: Number(middle), day: Number(day) }] : [];
}

/** A year in the calendar that its era names, or else in the likely one; of the Shah's era in that of today. */
function inItsCalendar(
  likely: WrittenDate['calendar'] | undefined,
  year: number | undefined,
  era: string | undefined,
): WrittenDate | undefined {
  if (year === undefined) return likely && { calendar: likely };
  if (year >= 2500 && year < 2600) return { calendar: 'jalali', year: year - 1180 };
  const calendar =
    era === undefined
      ? likely
      : /ق/.test(era)
        ? 'lunar'
        : /م/.test(era) && !/شم/.test(era)
          ? 'gregorian'
          : 'jalali';
  return calendar && { calendar, year };
}

function calendarOf(year: number): Calendar | undefined {
  if (year >= 1100 && year < 1600) return 'jalali';
  if (year >= 2500 && year < 2600) return 'jalali';
  return year >= 1600 && year < 2300 ? 'gregorian' : undefined;
}

function mayBe(date: WrittenDate, known: PartialDate): boolean {
  const same = (a: number | undefined, b: number | undefined): boolean =>
    a === undefined || b === undefined || a === b;
  const year = date.year !== undefined && date.year < 100 ? known.year % 100 : known.year;
  return same(date.year, year) && same(date.month, known.month) && same(date.day, known.day);
}
