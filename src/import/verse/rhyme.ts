import { wordsOf } from '../lines/sentence.ts';

/**
 * How much it tells that two lines end alike: the natural logarithm of one in how many pairs of
 * lines of prose would. 0 where they don't rhyme. The words that both end in (ردیف) are told from
 * the letters before them (قافیه), for a common verb alone, at the ends of two sentences, is no rhyme.
 */
export function rhyme(one: readonly string[], other: readonly string[]): number {
  const shared = sharedWords(one, other);
  const least = Math.min(one.length, other.length);
  if (least === 0) return 0;
  if (shared === least) return shared >= 3 ? refrain : 0;
  const refrainWeight = one
    .slice(one.length - shared)
    .reduce((sum, word) => sum + (common.has(word) ? commonWeight : rareWeight), 0);
  const [left, right] = [one, other].map((words) => words.slice(0, words.length - shared).join(''));
  const letters = sharedLetters(left ?? '', right ?? '');
  const before = letters === 0 ? 0 : weightOf((left ?? '').slice(-letters), letters);
  // Two lines with the same verb and nothing else in common: in prose that is style.
  if (shared > 0 && letters === 0) return Math.min(most, refrainWeight * 0.6);
  return Math.min(most, refrainWeight + before);
}

/** The words of a line as rhyme hears them: آ is ا with a sign, and spaces are none. */
export function soundsOf(plain: string): string[] {
  return wordsOf(plain).map((word) => word.replace(/آ/g, 'ا').replace(/[هۀة]$/, 'ه'));
}

const most = 7;
/** A line that stands again as it is. */
const refrain = 3;
const commonWeight = 2.2;
const rareWeight = 4;

/** Words with which many a sentence ends. */
const common = new Set(
  'است نیست هست بود نبود شد نشد کرد نکرد داد گفت رفت آمد امد داشت دارد ندارد کند نکند شود نشود کنند شوند باشد نباشد باد رود آید اید من تو ما او را اند ام ها های دهد زد می بر گرفت گیرد کنم کنیم کنید'.split(
    ' ',
  ),
);

/** How often lines of prose end in these letters. */
const endings: Readonly<Record<string, number>> = {
  د: 0.3,
  ت: 0.14,
  م: 0.12,
  ن: 0.12,
  ی: 0.14,
  ه: 0.12,
  ا: 0.08,
  ر: 0.08,
  ند: 0.14,
  ست: 0.1,
  ود: 0.06,
  رد: 0.07,
  ید: 0.06,
  اد: 0.05,
  یم: 0.06,
  ان: 0.06,
  ها: 0.05,
  ین: 0.03,
  دن: 0.04,
  ده: 0.05,
  ته: 0.04,
  ای: 0.03,
  است: 0.08,
  کند: 0.05,
  شود: 0.04,
  ستند: 0.02,
  کنند: 0.02,
  انند: 0.01,
  یند: 0.03,
  دند: 0.04,
  نم: 0.05,
  کنم: 0.04,
  کنیم: 0.03,
  شوم: 0.03,
};
const rare = [1, 0.06, 0.02, 0.01, 0.005];

function weightOf(ending: string, letters: number): number {
  let chance = rare[Math.min(letters, 4)] as number;
  for (let length = 1; length <= letters; length += 1) {
    const known = endings[ending.slice(-length)];
    if (known !== undefined && length === letters) chance = Math.max(chance, known);
  }
  // Letters beyond a common ending say as much as they would by themselves, or less.
  return -Math.log(chance);
}

function sharedWords(one: readonly string[], other: readonly string[]): number {
  const least = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < least && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}

function sharedLetters(one: string, other: string): number {
  const least = Math.min(one.length, other.length, 8);
  let shared = 0;
  while (shared < least && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  return shared;
}
