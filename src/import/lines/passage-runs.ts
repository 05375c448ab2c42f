import { follows, type ItemMark, itemMark } from '../parts/list.ts';
import { isSlogan } from '../parts/slogan.ts';
import type { Passage } from '../plan/plan.ts';
import { endOf, endsInVerb } from './sentence.ts';

/** The passages from one on of which something is true. */
export function runFrom(
  passages: readonly Passage[],
  at: number,
  test: (passage: Passage) => boolean,
): Passage[] {
  let end = at;
  while (end < passages.length && test(passages[end] as Passage)) end += 1;
  return passages.slice(at, end);
}

/** Items that follow one another, each kind of mark in its own count: ۱، ۲، الف، ب، ۳. */
export function itemsFrom(passages: readonly Passage[], at: number): Passage[] {
  const last = new Map<string, ItemMark>();
  let end = at;
  for (; end < passages.length; end += 1) {
    const mark = itemMark((passages[end] as Passage).plain);
    if (!mark) break;
    const before = last.get(mark.kind);
    const isNext = before
      ? follows(mark, before)
      : end === at || mark.kind === 'bullet' || mark.value === 1;
    if (!isNext) break;
    if (mark.kind === 'number') last.delete('letter');
    last.set(mark.kind, mark);
  }
  return passages.slice(at, end);
}

/** Nobody addresses more, and each line would be asked for all after it. */
const mostAddressees = 200;

/** «خانواده های دادخواه،»: short lines most of which end in a comma, as a list in a sentence does. */
export function addresseesFrom(passages: readonly Passage[], at: number): Passage[] {
  const isShort = ({ plain, lines }: Passage): boolean =>
    lines.length === 1 &&
    plain.length <= 80 &&
    !endsInVerb(plain) &&
    !isSlogan(plain) &&
    !lines[0]?.hint &&
    (endOf(plain) === 'comma' || endOf(plain) === 'open');
  if (endOf((passages[at] as Passage).plain) !== 'comma') return [];
  const run = runFrom(passages.slice(at, at + mostAddressees), 0, isShort);
  const commas = run.filter(({ plain }) => endOf(plain) === 'comma').length;
  return commas >= Math.max(2, run.length * 0.6) ? run : [];
}
