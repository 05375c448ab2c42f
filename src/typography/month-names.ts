/** The solar Hijri calendar of Iran, or the Gregorian one. */
export type Calendar = 'jalali' | 'gregorian';

/** The months in order; the first name of each is the one that is printed. */
const names: Readonly<Record<Calendar, readonly (readonly [string, ...string[]])[]>> = {
  jalali: [
    ['فروردین'],
    ['اردیبهشت'],
    ['خرداد'],
    ['تیر'],
    ['مرداد', 'امرداد'],
    ['شهریور'],
    ['مهر'],
    ['آبان'],
    ['آذر'],
    ['دی'],
    ['بهمن'],
    ['اسفند'],
  ],
  gregorian: [
    ['ژانویه'],
    ['فوریه'],
    ['مارس'],
    ['آوریل', 'آپریل'],
    ['مه', 'می'],
    ['ژوئن', 'جون'],
    ['ژوئیه', 'ژوییه', 'جولای'],
    ['اوت', 'آگوست'],
    ['سپتامبر'],
    ['اکتبر'],
    ['نوامبر'],
    ['دسامبر'],
  ],
};

/** What a month is called in print; months count from 1. */
export function monthName(calendar: Calendar, month: number): string {
  return names[calendar][month - 1]?.[0] ?? '';
}

/** All names of the months of a calendar, with their numbers. */
export function monthsIn(calendar: Calendar): ReadonlyMap<string, number> {
  return new Map(
    names[calendar].flatMap((each, index) =>
      each.map((name): [string, number] => [name, index + 1]),
    ),
  );
}
