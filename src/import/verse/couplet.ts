import { wordsOf } from '../lines/sentence.ts';

/** What stands between the two halves of a couplet on one line. */
const gap: RegExp =
  /\s*(?:\t+|\s{3,}|\s*\/{1,2}\s*|\s(?:\/{1,2}|\*{1,3}|\|{1,2}|…|#|\.{3,})\s)\s*/u;
/** Where a text parts its halves by no more than two spaces. */
const narrow: RegExp =
  /\s*(?:\t+|\s{2,}|\s*\/{1,2}\s*|\s(?:\/{1,2}|\*{1,3}|\|{1,2}|…|#|\.{3,})\s)\s*/u;

/** In characters; two halves are together no longer than a line of verse can be. */
const longest = 150;

/** The halves of a couplet that stands on one line with a gap in it; undefined when it is none. */
export function halvesOf(text: string, isNarrow = false): readonly [string, string] | undefined {
  if (text.length > longest) return undefined;
  const halves = text.split(isNarrow ? narrow : gap);
  if (halves.length !== 2) return undefined;
  const [first = '', second = ''] = halves.map((half) => half.trim());
  const [short, long] = [first.length, second.length].sort((a, b) => a - b) as [number, number];
  const words = Math.min(wordsOf(first).length, wordsOf(second).length);
  const isEven = short >= 10 && long <= 65 && short / long >= 0.5 && words >= 3;
  // A form has labels on both sides, and prose an end in the first half.
  const isForm = /:\s*\S/.test(first) && /:\s*\S/.test(second);
  return isEven && !isForm && !/[.؟!]\s/.test(first) ? [first, second] : undefined;
}

/** The gap between two halves as the manuscript has it: a tab. */
export function withTabs(markdown: string): string {
  const wide = markdown.replace(/\s*(?:\t|\s{2,})\s*/g, '\t');
  if (wide.includes('\t')) return wide;
  return wide.replace(/\s*\/{1,2}\s*|\s(?:(?:\\?\*){1,3}|(?:\\?\|){1,2}|\\?#)\s/, '\t');
}
