import type { Line } from '../lines/line.ts';
import type { Furniture } from './furniture.ts';

/** So many lines stand above an official letter at most. */
const most = 4;

/** «شماره: ۱۲/ش», «پیوست: ندارد»: what an office’s paper has above its letters. */
export function letterhead(lines: readonly Line[]): Furniture {
  const top = lines.filter(({ text }) => text !== '').slice(0, most);
  const found = top.filter(
    ({ text, plain }) =>
      text.length <= 120 &&
      !/[.؟!]$/.test(plain) &&
      (/^پیوست(?: ?ها)? ?:/.test(plain) || /(?:^|\s{3,})شماره(?: نامه)? ?: ?\S/.test(plain)),
  );
  return new Map(found.map(({ number }) => [number, 'head']));
}
