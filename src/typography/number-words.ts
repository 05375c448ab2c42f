const units = [
  '',
  'یک',
  'دو',
  'سه',
  'چهار',
  'پنج',
  'شش',
  'هفت',
  'هشت',
  'نه',
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده',
  'شانزده',
  'هفده',
  'هجده',
  'نوزده',
];
const tens = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
const hundreds = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];

/** A whole number in words, from 1 to 999,999: «بیست و یک». */
export function numberInWords(number: number): string {
  const parts: string[] = [];
  const thousands = Math.floor(number / 1000);
  if (thousands > 0) parts.push(thousands === 1 ? 'هزار' : `${numberInWords(thousands)} هزار`);
  const rest = number % 1000;
  parts.push(hundreds[Math.floor(rest / 100)] as string);
  const last = rest % 100;
  if (last < 20) parts.push(units[last] as string);
  else parts.push(tens[Math.floor(last / 10)] as string, units[last % 10] as string);
  return parts.filter((part) => part !== '').join(' و ');
}

/** The place in a row: «نخست»، «دوم»، «سی‌ام». */
export function ordinalInWords(number: number): string {
  if (number === 1) return 'نخست';
  const words = numberInWords(number);
  if (words.endsWith('سه')) return `${words.slice(0, -2)}سوم`;
  return words.endsWith('سی') ? `${words}\u200Cام` : `${words}م`;
}

/** What number words are worth, cardinals and ordinals. */
const worth = new Map<string, { readonly value: number; readonly last: boolean }>();
for (let value = 1; value < 1000; value += value < 20 ? 1 : value < 100 ? 10 : 100) {
  const cardinal = numberInWords(value);
  worth.set(cardinal, { value, last: false });
  const ordinal = ordinalInWords(value).replace(/\u200C/g, '');
  worth.set(ordinal, { value, last: true });
  worth.set(`${ordinal}ین`, { value, last: true });
}
for (const [word, value] of [
  ['هزار', 1000],
  ['یکهزار', 1000],
  ['دوهزار', 2000],
  ['هیجده', 18],
] as const) {
  worth.set(word, { value, last: false });
}
for (const [word, value] of [
  ['اول', 1],
  ['یکم', 1],
  ['نخستین', 1],
  ['اولین', 1],
  ['دوم', 2],
  ['سوم', 3],
  ['هیجدهم', 18],
] as const) {
  worth.set(word, { value, last: true });
}

const word = [...worth.keys()].sort((a, b) => b.length - a.length).join('|');
/** Number words in a row: «بیست و چهارم», «بیست‌وچهارم», «هزار و سیصد و نود و هشت». */
export const numberWords: string = `(?:${word}|سی[\\s\u200C]ام)(?:(?:[\\s\u200C]*و[\\s\u200C]*|[\\s\u200C](?=هزار))(?:${word}|سی[\\s\u200C]ام))*`;

/** The numbers that words in a row name: of «چهاردهم و پانزدهم» two, of «بیست و یکم» one. */
export function numbersNamed(row: string): number[] {
  const numbers: number[] = [];
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  const close = (): void => {
    if (sum > 0) numbers.push(sum);
    sum = 0;
    least = Number.POSITIVE_INFINITY;
  };
  const parts = row.replace(/سی[\s\u200C]ام/g, 'سیام').split(/[\s\u200C]+و?[\s\u200C]*/);
  for (const part of parts) {
    const found = worth.get(part);
    if (!found) continue;
    const { value, last } = found;
    if (value === 1000 && sum > 0 && sum < 1000) sum *= 1000;
    else {
      if (value >= least) close();
      sum += value;
    }
    least = value >= 1000 ? 1000 : value >= 100 ? 100 : value >= 20 ? 10 : 0;
    if (last) close();
  }
  close();
  return numbers;
}
