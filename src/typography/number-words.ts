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
