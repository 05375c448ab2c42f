import {
  afterJoinedBe,
  isCommonWord,
  isKnownWord,
  isVerbAfterMi,
  joinedStarts,
  oneWord,
  settledWords,
} from '../../typography/index.ts';
import { lettersOf, placeOf, type Vocabulary, type WordInPlace } from '../vocabulary.ts';
import type { Proposal } from './proposal.ts';

/** Words that are two, torn in two, or written as they were once. */
export function ofSingleWords(vocabulary: Vocabulary, isListed: IsWord = () => false): Proposal[] {
  const isWord = wordsKnown(vocabulary, isListed);
  const found = new Map<string, Omit<Proposal, 'count' | 'places'> & { at: WordInPlace[] }>();
  const add = (each: WordInPlace, proposal: Omit<Proposal, 'count' | 'places'>): void => {
    const known = found.get(proposal.find);
    if (known) known.at.push(each);
    else found.set(proposal.find, { ...proposal, at: [each] });
  };
  for (const each of vocabulary.words) {
    const { word, next } = each;
    const proposal =
      (next === ''
        ? undefined
        : (settled(word, next, vocabulary) ?? torn(word, next, vocabulary, isWord, isListed))) ??
      withBe(word, vocabulary) ??
      runTogetherIn(word, vocabulary, isWord);
    if (proposal) add(each, proposal);
  }
  return [...found.values()].map(({ at, ...proposal }) => ({
    ...proposal,
    count: at.length,
    places: at.map(placeOf),
  }));
}

/** Whether something is a word by itself. */
export type IsWord = (word: string) => boolean;

const endings =
  /(?:\u200C?(?:ها|های|هایی|هائی|هایش|هایم|هایمان|هایشان|هایتان|تر|ترین|ام|ای|اند|اش|ایم)|یی|ئی|ائی|ی|ان|یان|شان|مان|تان|یم|ش|ت|م|ند|انه|ات)$/;

/** What the lexicons have, with endings or without, or the book more than once. */
export function wordsKnown({ count }: Vocabulary, isListed: IsWord): IsWord {
  const known = (word: string): boolean => count(word) > 1 || isListed(word) || isKnownWord(word);
  return (word) => {
    if (known(word)) return true;
    const stem = word.replace(endings, '');
    if (stem.length < 2 || stem === word) return false;
    return known(stem) || known(`${stem}ا`) || known(stem.replace(endings, ''));
  };
}

type Found = Omit<Proposal, 'count' | 'places'> | undefined;

function settled(word: string, next: string, { count }: Vocabulary): Found {
  const find = `${word} ${next}`;
  const put = settledWords.get(find);
  if (put === undefined) return undefined;
  return { kind: 'settled', find, put, others: count(put), reason: 'it is one word' };
}

/** «یاز دهم», «کارگر ی»: halves that are no words, of one that is. */
function torn(
  word: string,
  next: string,
  { countPair, forms }: Vocabulary,
  isWord: IsWord,
  isListed: IsWord,
): Found {
  if (joinedStarts.includes(word) || (isCommonWord(word) && !beginsWords.has(word)))
    return undefined;
  const whole = word + next;
  // A word that has its half-space is whole; so is a verb with its می.
  const [base = ''] = next.split('\u200C');
  if (word.includes('\u200C') || /^ن?می\u200C/.test(next)) return undefined;
  if (base !== next && isWord(base)) return undefined;
  // With an ending that parts of a word may have, too, it would be too many.
  const plain = whole.replace(/(?:\u200C.*|ها|های|ان|ی)$/, '');
  const others = forms.get(lettersOf(whole))?.find(({ form }) => form === whole)?.at.length ?? 0;
  const find = `${word} ${next}`;
  const found = (reason: string): Found => ({ kind: 'torn', find, put: whole, others, reason });
  if (isLoneLetter(word, next, isWord))
    return found('a letter by itself belongs to the word before it');
  // As often in two as in one, it is a word in two forms.
  const isWhole =
    whole.length > 3 &&
    (others > 2 * countPair(word, next) ||
      [whole, plain].some((each) => isListed(each) || isKnownWord(each)));
  if (!isWhole || isCommonWord(next)) return undefined;
  // An ending alone makes no word of so few letters.
  const isHalf = (each: string): boolean =>
    each.length < 4 ? isListed(each) || isCommonWord(each) || clitics.has(each) : isWord(each);
  const half = [word, next].find((each) => !isHalf(each));
  if (half !== undefined) return found(`«${half}» is no word, and «${whole}» is one`);
  return next.length > 2 && isCompound(word, next)
    ? found(`«${whole}» is one word, too`)
    : undefined;
}

/** Common words that others begin with: «هم سایه», «سر نوشت». */
const beginsWords = new Set('هم باز سر دست کار پیش راه روز پا پای خوش رود'.split(' '));

/** «پیوستن مان»: endings that are written apart. */
const clitics = new Set('مان تان شان مون تون شون'.split(' '));

/** «کارگر ی», «سازما ن», but not «هجری ش», «م ن» nor «خانه ی». */
function isLoneLetter(word: string, next: string, isWord: IsWord): boolean {
  if (word.length < 2 || (word.length < 3 && isWord(word))) return false;
  return next === 'ی' ? !/[هاویۀ]$/.test(word) : /^[نهدرزل]$/.test(next);
}

/** What ends a word that is mostly written as one: «کار خانه», «خبر نگار». */
const ends =
  /^(?:خانه|گاه|نگار|نورد|بخت|رفت|نوشت|گشت|تخت|باد|سایه|گذار|گزار|دار|ساز|فروش|کار|گیر|نامه|زار|ستان|مند|بان|یافت|خواه|دست|کرد|ورز|شناس)(?:ان|ی|ها\u200C?|های)?$/;

function isCompound(word: string, next: string): boolean {
  return ends.test(next) && (!isCommonWord(word) || beginsWords.has(word)) && !/[یو]$/.test(word);
}

/** «بطور» has a letter less than «به طور»: a correction, if anything. */
function withBe(word: string, { countPair }: Vocabulary): Found {
  if (!word.startsWith('ب') || !afterJoinedBe.has(word.slice(1))) return undefined;
  const noun = word.slice(1);
  const reason = `به is written apart now; ه is a letter, so it is a correction: {~~${word}~>به ${noun}~~}`;
  return { kind: 'letters', find: word, put: `به ${noun}`, others: countPair('به', noun), reason };
}

/** «درکنگره», «وامیدوارانه», «عزیزشرکت»: two words, the first a little one or one that joins to nothing. */
function runTogetherIn(word: string, vocabulary: Vocabulary, isWord: IsWord): Found {
  const { count, countPair } = vocabulary;
  const put = settledWords.get(word);
  if (put !== undefined) {
    return { kind: 'run-together', find: word, put, others: 0, reason: 'these are two words' };
  }
  if (/^\p{L}*می\u200C/u.test(word)) return undefined;
  if (oneWord.has(lettersOf(word)) || isWord(word) || count(word) > 3 * mostOf(vocabulary))
    return undefined;
  const found = (first: string, second: string, reason: string): Found => {
    const put = `${first} ${second}`;
    return { kind: 'run-together', find: word, put, others: countPair(first, second), reason };
  };
  const [, before = ''] = /^(.{2,})را$/.exec(word) ?? [];
  if (before !== '' && isWord(before) && /[^ایهو]$|^(?:آنها|اینها|همه|ما|شما)$/.test(before))
    return found(before, 'را', 'را is a word by itself');
  for (const first of joinedStarts) {
    const rest = word.slice(first.length);
    if (!word.startsWith(first) || rest.length < 2 || isVerbWithPrefix(first, rest)) continue;
    const isSo = rest.length > 1 && isWord(rest);
    if (isSo && !(first === 'را' && rest === 'ه'))
      return found(first, rest, `«${rest}» is a word by itself`);
  }
  return ofTwoWords(word, found, isWord);
}

/** How often a word may stand and be a mistake all the same. */
function mostOf({ words }: Vocabulary): number {
  return Math.max(1, words.length / 2000);
}

/** «عزیزشرکت», «شدبه»: behind a letter that joins to nothing, the eye took the gap for a space. */
function ofTwoWords(
  word: string,
  found: (first: string, second: string, reason: string) => Found,
  isWord: IsWord,
): Found {
  const end = word.search(/\u200C|$/);
  for (let at = end - 2; at >= 2; at -= 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!/[ادذرزژو]$/.test(first) || first.endsWith('\u200C') || second.startsWith('\u200C'))
      continue;
    const isSecond = second.length > 3 ? isWord(second) : isShort(second);
    const isFirst = first.length > 3 ? isWord(first) : isShort(first);
    if (!isFirst || !isSecond || prefixes.has(first)) continue;
    return found(first, second, `«${first}» and «${second}» are words`);
  }
  return undefined;
}

/** Short words are found in others («کار» in «کارخانه»): only those that nothing is made of. */
function isShort(word: string): boolean {
  return shortWords.has(word);
}
const shortWords = new Set(
  'ما او شد بود کرد زد را از در به با من تو هم نه دو سه پس بر اما برای روی خود آن این بعد شود کند'.split(
    ' ',
  ),
);
/** What a word may begin with: «بازگرداندن», «فراگیر». */
const prefixes = new Set('باز فرا فرو نا پیش ابر'.split(' '));

/** «برداشتیم», «دریافتند»: no little word, but the beginning of a verb. */
function isVerbWithPrefix(first: string, rest: string): boolean {
  const base = rest.replace(/\u200C.*$/, '');
  return (
    (first === 'بر' || first === 'در') && (isVerbAfterMi(base) || isParticipleOrInfinitive(base))
  );
}

function isParticipleOrInfinitive(word: string): boolean {
  return /[نه]$/.test(word) && isKnownWord(word);
}
