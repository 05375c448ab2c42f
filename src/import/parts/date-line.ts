import { toGregorian, toJalaali } from 'jalaali-js';
import {
  monthsIn,
  type PartialDate,
  parseDateSpan,
  toAsciiDigits,
} from '../../typography/index.ts';
import { wordsOf } from '../lines/sentence.ts';

/** A date as it stands in a text, in both calendars. */
export interface FoundDate {
  readonly written: string;
  readonly jalali: string;
  readonly gregorian: string;
  /** Whether the century had to be guessed. */
  readonly guessed: boolean;
}

const months = monthsIn('jalali');
const gregorian = monthsIn('gregorian');

const names = [...months.keys(), ...gregorian.keys()].sort((a, b) => b.length - a.length).join('|');
const inWords = new RegExp(
  `(?<![\\d\\p{L}])(?:(\\d{1,2})(?:\\s*(?:و|تا|-|–)\\s*(\\d{1,2}))?\\s*)?(?:ام\\s+)?(${names})(?!\\p{L})(?:\\s*ماه)?\\s*،?\\s*(?:سال\\s*)?(\\d{4}|\\d{2})(?!\\d)`,
  'u',
);
const inDigits =
  /(?<!\d)(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)|(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)|(?<!\d)(\d{2})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;
const furniture =
  /(?:^|\s)(?:تاریخ|مورخ|مورخه|روز|ساعت|صبح|ظهر|عصر|شب|شنبه|یک ?شنبه|دو ?شنبه|سه ?شنبه|چهار ?شنبه|پنج ?شنبه|جمعه|برابر|با|مطابق|سال|ماه|میلادی|شمسی|خورشیدی|هجری|ه|ش|م|از|تا|و)(?=\s|$)/gu;

const seasons = ['بهار', 'تابستان', 'پاییز', 'زمستان'];
const inSeason = /^(?:\S+\s?[،,-]\s?)?(بهار|تابستان|پاییز|زمستان)(?: سال)? (\d{4}|\d{2})$/;

/** «زمستان ۷۶»: of such a date only the year is known in numbers. */
function seasonOf(plain: string): FoundDate | undefined {
  const match = inSeason.exec(toAsciiDigits(plain));
  if (!match) return undefined;
  const [, season = '', digits = ''] = match;
  const year = digits.length === 2 ? fullYear(Number(digits), true) : Number(digits);
  if (year < 1000 || year > 2200) return undefined;
  const { gy } = toGregorian(year, seasons.indexOf(season) * 3 + 2, 15);
  return {
    written: plain,
    jalali: String(year),
    gregorian: String(gy),
    guessed: digits.length === 2,
  };
}

/** The first date in some text; undefined when there is none, or none that exists. */
function findDate(plain: string): FoundDate | undefined {
  const text = toAsciiDigits(plain);
  const worded = inWords.exec(text);
  if (worded) return readWords(worded, plain);
  const digits = inDigits.exec(text);
  return digits ? readDigits(digits, plain) : undefined;
}

/** The date of a line that is one, perhaps with the place: «تهران، ۱۲ اسفند ۱۳۹۹». */
export function dateOfLine(plain: string): FoundDate | undefined {
  if (plain.length > 80 || !/\p{Nd}/u.test(plain)) return undefined;
  const season = seasonOf(plain);
  if (season) return season;
  const date = findDate(plain);
  if (!date) return undefined;
  let rest = toAsciiDigits(plain);
  for (const pattern of [inWords, inDigits]) {
    while (pattern.test(rest)) rest = rest.replace(pattern, ' ');
  }
  rest = wordsOf(rest).join(' ').replace(furniture, ' ').replace(furniture, ' ');
  const isLabelled = /^(?:تاریخ|مورخ)/.test(plain);
  return wordsOf(rest).length <= 3 || isLabelled ? date : undefined;
}

function readWords(match: RegExpExecArray, plain: string): FoundDate | undefined {
  const [, first, second, name = '', yearDigits = ''] = match;
  const month = months.get(name) ?? gregorian.get(name) ?? 1;
  const isJalali = months.has(name);
  const isShort = yearDigits.length === 2;
  const year = isShort ? fullYear(Number(yearDigits), isJalali) : Number(yearDigits);
  // «۹۸» is 1398 as long as nobody lives who remembers 1298; «۰۱» may be 1401 or a slip.
  const guessed = isShort && !(isJalali && year < 1400 && year >= 1330);
  const days = [first, second].filter((day) => day !== undefined).map(Number);
  const dates = days.length > 0 ? days.map((day) => ({ year, month, day })) : [{ year, month }];
  return bothCalendars(dates, isJalali, writtenAt(plain, match), guessed);
}

function readDigits(match: RegExpExecArray, plain: string): FoundDate | undefined {
  const [, y1, m1, d1, d2, m2, y2, y3, m3, d3] = match;
  const [yearDigits = '', month, day] = y1 ? [y1, m1, d1] : y2 ? [y2, m2, d2] : [y3, m3, d3];
  const isShort = yearDigits.length === 2;
  const year = isShort ? fullYear(Number(yearDigits), true) : Number(yearDigits);
  const date = { year, month: Number(month), day: Number(day) };
  return bothCalendars([date], year < 1700, writtenAt(plain, match), isShort);
}

/** Digits of other scripts are as long as ASCII's: a place in one text is one in the other. */
function writtenAt(plain: string, match: RegExpExecArray): string {
  return plain.slice(match.index, match.index + match[0].length).trim();
}

// Two digits mean this century of the calendar, or the last: a text has a past, no future.
function fullYear(year: number, isJalali: boolean): number {
  if (isJalali) return year < 20 ? 1400 + year : 1300 + year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function bothCalendars(
  dates: readonly PartialDate[],
  isJalali: boolean,
  written: string,
  guessed: boolean,
): FoundDate | undefined {
  // Calendars are computed for times from which texts come, and no further.
  if (dates.some(({ year }) => year < 1000 || year > 2200)) return undefined;
  const own = dates.map(format).join('/');
  if (!parseDateSpan(own, isJalali ? 'jalali' : 'gregorian')) return undefined;
  const others = dates.map((date) => (isJalali ? gregorianOf(date) : jalaliOf(date)));
  const other = spanOf(others);
  return isJalali
    ? { written, jalali: own, gregorian: other, guessed }
    : { written, jalali: other, gregorian: own, guessed };
}

/** A month of one calendar is in two of the other: their interval, as months. */
function spanOf(spans: readonly (readonly [PartialDate, PartialDate])[]): string {
  const from = spans[0]?.[0];
  const to = spans.at(-1)?.[1];
  const [first, last] = [from, to].map((date) => (date ? format(date) : ''));
  return first === last ? (first ?? '') : `${first}/${last}`;
}

function gregorianOf({ year, month = 1, day }: PartialDate): [PartialDate, PartialDate] {
  const { gy, gm, gd } = toGregorian(year, month, day ?? 15);
  const date = day === undefined ? { year: gy, month: gm } : { year: gy, month: gm, day: gd };
  return [date, date];
}

function jalaliOf({ year, month = 1, day }: PartialDate): [PartialDate, PartialDate] {
  const { jy, jm, jd } = toJalaali(year, month, day ?? 10);
  const date = day === undefined ? { year: jy, month: jm } : { year: jy, month: jm, day: jd };
  return [date, date];
}

function format({ year, month, day }: PartialDate): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
