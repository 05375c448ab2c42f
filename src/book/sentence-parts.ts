import { toPersianDigits } from '../typography/index.ts';

/** What is counted or measured, to a tenth. */
export function number(value: number): string {
  return toPersianDigits(String(Math.round(value * 10) / 10)).replace('.', '٫');
}

/** Words of another direction within a sentence, which no line parts. */
export function code(words: string): string {
  return `\u2066${words.replaceAll(' ', '\u00a0')}\u2069`;
}

/** A name of whatever direction, which orders nothing around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** A name in quotation marks. */
export function quoted(name: string): string {
  return `«${isolated(name)}»`;
}

/** Words one after another, with «و» before the last. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('، ')} و ${words.at(-1)}`;
}
