import { wordsOf } from '../lines/sentence.ts';

/** A sign with spaces around it; in Markdown each of its characters may have a backslash before it. */
function signs(before: string): string {
  const each = (sign: string, most: string): string => `(?:${before}${sign})${most}`;
  return [
    each(String.raw`\/`, '{1,2}'),
    each(String.raw`\*`, '{1,4}'),
    each(String.raw`\|`, '{1,2}'),
    each('…', '{1,3}'),
    each('#', '{1,3}'),
    each(String.raw`\.`, '{3,}'),
    each('~', '{1,3}'),
    each('=', '{1,3}'),
    each('[-–—ـ_]', '{2,}'),
    '[•·٭✽❊❋✿❀◊◇◆○●□■※⁂۞]',
  ].join('|');
}

/** Dots that lead from one half to the other with no space. */
const dots = String.raw`(?<=\p{L})\s*(?:(?:\\?\.){4,}|…{2,})\s*(?=\p{L})`;
/** What stands between the two halves of a couplet on one line. */
const gap = new RegExp(
  String.raw`\s*(?:\t+|\s{3,})(?:(?:${signs('')})\s+)?|\s+(?:${signs('')})\s+|\s*\/{1,2}\s*|${dots}`,
  'u',
);
/** Where a text parts its halves by no more than two spaces. */
const narrow = new RegExp(String.raw`${gap.source}|\s{2,}`, 'u');

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

const wideInMarkdown = new RegExp(
  String.raw`\s*(?:\t|\s{2,})\s*(?:(?:${signs(String.raw`\\?`)})\s+)?`,
  'gu',
);
const signInMarkdown = new RegExp(
  String.raw`\s*\/{1,2}\s*|\s(?:${signs(String.raw`\\?`)})\s|${dots}`,
  'u',
);

/** The gap between two halves as the manuscript has it: a tab. */
export function withTabs(markdown: string): string {
  const wide = markdown.replace(wideInMarkdown, '\t');
  return wide.includes('\t') ? wide : wide.replace(signInMarkdown, '\t');
}
