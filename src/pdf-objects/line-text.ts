import type { TextRun } from './text-run.ts';

const rightToLeftLetter =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;
const leftToRight = /[\p{L}\p{N}\u200E]/u;

/**
 * What a line of right-to-left text says, in the order of reading, from runs that
 * were painted from left to right. Numbers and Latin words that stand side by side
 * keep their order among themselves; all else is read from the right.
 */
export function lineText(runs: readonly TextRun[]): string {
  // Where two begin at one place, the first of them is a sign without width.
  const fromRight = [...runs].sort((a, b) => a.x - b.x).reverse();
  let text = '';
  let ahead = '';
  for (const run of fromRight) {
    if (readsFromLeft(run)) ahead = run.units.join('') + ahead;
    else {
      text += ahead + (run.reversed ? run.units.toReversed() : run.units).join('');
      ahead = '';
    }
  }
  return text + ahead;
}

/** What the same line says where it is a line of left-to-right text, with Persian words in it. */
export function lineTextFromLeft(runs: readonly TextRun[]): string {
  let text = '';
  let ahead = '';
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    if (readsFromLeft(run)) {
      text += ahead + run.units.join('');
      ahead = '';
    } else ahead = (run.reversed ? run.units.toReversed() : run.units).join('') + ahead;
  }
  return text + ahead;
}

/**
 * Whether a line seems to be one of left-to-right text. Nothing on a page says so; but where letters
 * of both kinds stand on a line, the spaces between them are painted the way that it runs.
 */
export function runsToTheRight(runs: readonly Pick<TextRun, 'reversed' | 'units'>[]): boolean {
  if (!hasRightToLeft(runs)) return runs.some(({ units }) => /\p{L}/u.test(units.join('')));
  const ends = runs.filter(({ units }) => hasLooseEnd(units.join('')));
  return ends.length > 0 && ends.every(({ reversed }) => !reversed);
}

/** Whether there is a right-to-left letter on a line. */
export function hasRightToLeft(runs: readonly Pick<TextRun, 'units'>[]): boolean {
  return runs.some(({ units }) => rightToLeftLetter.test(units.join('').replace(/\P{L}/gu, '')));
}

function hasLooseEnd(text: string): boolean {
  return text.length > 1 && /^[ \u00A0]|[ \u00A0]$/.test(text);
}

/**
 * A single sign doesn't say which way it runs. Between numbers it is part of the
 * Persian line: «۱۲–۳۴» is read, and painted, as three runs from the right.
 */
export function readsFromLeft({ reversed, units }: Pick<TextRun, 'reversed' | 'units'>): boolean {
  if (reversed) return false;
  const text = units.join('');
  if (units.length === 1 && rightToLeftLetter.test(text) && !/\p{Nd}/u.test(text)) return false;
  return [...text].length > 1 || leftToRight.test(text);
}
