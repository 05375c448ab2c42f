import { isLostPicture } from '../formats/picture.ts';
import { dateOfLine } from '../parts/date-line.ts';
import { isClosing } from '../parts/salutation.ts';
import { isSignatureLike } from '../parts/signature.ts';
import { isSlogan } from '../parts/slogan.ts';
import type { Line } from './line.ts';
import { isSeparator } from './separator.ts';

/** Whether a line never is half of a paragraph. */
export function isOwnLine({ plain, hint }: Line): boolean {
  return (
    (hint !== undefined && hint.kind !== 'speech') ||
    isSlogan(plain) ||
    isSeparator(plain) ||
    isLostPicture(plain) ||
    dateOfLine(plain) !== undefined
  );
}

/** «با سپاس» and the names below it, which have the length that they have. */
export function linesBelowClosings(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let left = 0;
  for (const line of lines) {
    if (line.text === '') continue;
    if (line.plain.length <= 40 && isClosing(line.plain)) left = 5;
    else if (left > 0) left = isSignatureLike(line) ? left - 1 : 0;
    if (left > 0) found.add(line.number);
  }
  return found;
}
