import type { Line } from '../lines/line.ts';
import { isSeparator } from '../lines/separator.ts';
import type { PlanOptions } from '../plan/plan.ts';
import { isPoemLabel } from '../verse/find-verses.ts';

/** «فصل یکم», «غزل شمارهٔ ۱»: what headings of plain texts begin with. */
const label =
  /^(?:فصل|بخش|باب|گفتار|دفتر|پرده|مجلس|داستان|حکایت|نامه|جلسه|درس|شعر|قصه|روز|شب|یادداشت|مقاله) (?:شماره ?(?:ی )?)?(?:\p{Nd}+|\S+م|اول|نخست)(?=[\s:.ـ–-]|$)/u;

/** The lines at which documents begin because an editor asks for that; undefined where none did. */
export function demandedStarts(lines: readonly Line[], options: PlanOptions): number[] | undefined {
  const { splitAt, splitAtBlank, splitAtHeadings, splitAtPattern } = options;
  if (splitAt) return [...splitAt];
  if (splitAtPattern) {
    return lines
      .filter(({ text }) => text !== '' && splitAtPattern.test(text))
      .map(({ number }) => number);
  }
  if (splitAtHeadings) return withBodyBefore(headingStarts(lines), lines);
  return splitAtBlank ? withBodyBefore(blankStarts(lines), lines) : undefined;
}

/** The headings of the highest level of which there are several; of a text that marks none, its labels. */
function headingStarts(lines: readonly Line[]): number[] {
  const depths = lines.flatMap(({ hint }) => (hint?.kind === 'heading' ? [hint.depth] : []));
  const highest = [...new Set(depths)]
    .sort((a, b) => a - b)
    .find((depth) => depths.filter((each) => each === depth).length > 1);
  const depth = highest ?? Math.min(...depths);
  if (depths.length > 0) {
    return lines
      .filter(({ hint }) => hint?.kind === 'heading' && hint.depth <= depth)
      .map(({ number }) => number);
  }
  return lines
    .filter(
      ({ plain, text }) =>
        text !== '' && plain.length <= 80 && (isPoemLabel(plain) || label.test(plain)),
    )
    .map(({ number }) => number);
}

/** What stands behind a blank line; a line by itself is the title of what stands below it. */
function blankStarts(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let isBlank = true;
  let isTitle = false;
  for (const [at, line] of lines.entries()) {
    if (line.text === '' || isSeparator(line.plain)) {
      isBlank = true;
      continue;
    }
    if (isBlank && !isTitle) starts.push(line.number);
    const next = lines[at + 1];
    isTitle = isBlank && line.plain.length <= 60 && (next === undefined || next.text === '');
    isBlank = false;
  }
  return starts;
}

/** Without a start before which there is nothing but titles: what they name begins there. */
function withBodyBefore(starts: readonly number[], lines: readonly Line[]): number[] {
  const above = (start: number): Line[] =>
    lines.filter(({ number, text }) => number < start && text !== '');
  const isTitle = ({ plain, hint }: Line): boolean =>
    hint?.kind === 'heading' || plain.length <= 80;
  const [first = 0] = starts;
  const before = above(first);
  if (before.length > 4 || !before.every(isTitle)) return [...starts];
  let left = starts.slice(1);
  while (left[0] !== undefined && above(left[0]).every(({ hint }) => hint?.kind === 'heading')) {
    left = left.slice(1);
  }
  return left;
}
