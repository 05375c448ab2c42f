import {
  afterJoinedBe,
  isCommonWord,
  isKnownWord,
  isVerbAfterMi,
  joinedStarts,
  oneWord,
  partJoinedWords,
  settledWords,
} from '../../typography/index.ts';
import { lettersOf, placeOf, type Vocabulary, type WordInPlace } from '../vocabulary.ts';
import type { Proposal } from './proposal.ts';

/** Words that are two, torn in two, or written as they were once. */
export function ofSingleWords(vocabulary: Vocabulary): Proposal[] {
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
        : (settled(word, next, vocabulary) ?? torn(word, next, vocabulary))) ??
      withBe(word, vocabulary) ??
      runTogetherIn(word, vocabulary);
    if (proposal) add(each, proposal);
  }
  return [...found.values()].map(({ at, ...proposal }) => ({
    ...proposal,
    count: at.length,
    places: at.map(placeOf),
  }));
}

type Found = Omit<Proposal, 'count' | 'places'> | undefined;

function settled(word: string, next: string, { count }: Vocabulary): Found {
  const find = `${word} ${next}`;
  const put = settledWords.get(find);
  if (put === undefined) return undefined;
  return { kind: 'settled', find, put, others: count(put), reason: 'it is one word' };
}

/** «یاز دهم», «کارگر ی»: halves that are no words, of one that is. */
function torn(word: string, next: string, { count, countPair, forms }: Vocabulary): Found {
  if (isCommonWord(word) || joinedStarts.includes(word)) return undefined;
  const whole = word + next;
  const others = forms.get(lettersOf(whole))?.find(({ form }) => form === whole)?.at.length ?? 0;
  const find = `${word} ${next}`;
  const isLone = next === 'ی' && !/[هاویۀ]$/.test(word) && word.length > 2;
  // As often in two as in one, it is a word in two forms.
  const isWhole = others > 2 * countPair(word, next) || isKnownWord(whole);
  const isHalf = (half: string): boolean =>
    count(half) <= 2 && !isKnownWord(half) && !isCommonWord(half);
  if (!isLone && !(isWhole && (isHalf(word) || isHalf(next)) && whole.length > 3)) return undefined;
  const reason = isLone
    ? 'ی by itself belongs to the word before it'
    : `«${isHalf(word) ? word : next}» is no word, and «${whole}» is one`;
  return { kind: 'torn', find, put: whole, others, reason };
}

/** «بطور» has a letter less than «به طور»: a correction, if anything. */
function withBe(word: string, { countPair }: Vocabulary): Found {
  if (!word.startsWith('ب') || !afterJoinedBe.has(word.slice(1))) return undefined;
  const noun = word.slice(1);
  const reason = `به is written apart now; ه is a letter, so it is a correction: {~~${word}~>به ${noun}~~}`;
  return { kind: 'letters', find: word, put: `به ${noun}`, others: countPair('به', noun), reason };
}

/** «درکنگره», «وامیدوارانه»: a little word, and one that the book has by itself. */
function runTogetherIn(word: string, vocabulary: Vocabulary): Found {
  const { count, countPair, forms } = vocabulary;
  if (oneWord.has(lettersOf(word)) || isKnownWord(word)) return undefined;
  const known = (part: string): boolean => forms.has(lettersOf(part)) || isKnownWord(part);
  for (const first of joinedStarts) {
    const rest = word.slice(first.length);
    if (!word.startsWith(first) || rest.length < 4 || word.includes('\u200C')) continue;
    if (isVerbWithPrefix(first, rest)) continue;
    const stem = stemOf(rest);
    const of = [rest, stem].find((part) => part.length > 3 && known(part));
    if (of === undefined || Math.max(count(of), 1) < count(word)) continue;
    const reason = `«${of}» is a word ${count(of) > 0 ? 'of the book' : 'by itself'}`;
    return {
      kind: 'run-together',
      find: word,
      put: `${first} ${rest}`,
      others: countPair(first, rest),
      reason,
    };
  }
  const [, before = ''] = /^(.{2,})را$/.exec(word) ?? [];
  if (beforeRa.has(before)) {
    const reason = 'را is a word by itself';
    return {
      kind: 'run-together',
      find: word,
      put: `${before} را`,
      others: countPair(before, 'را'),
      reason,
    };
  }
  return ofTwoWords(word, vocabulary);
}

/** «عزیزشرکت», «بیشترکنیم»: behind a letter that joins to nothing, the eye took the gap for a space. */
function ofTwoWords(word: string, { count, countPair }: Vocabulary): Found {
  if (word.includes('\u200C') || count(word) > 1) return undefined;
  const listed = partJoinedWords(word, { has: (part) => count(part) > 0 });
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!/[ادذرزژو]$/.test(first) || first === 'باز') continue;
    const isSo =
      `${first} ${second}` === listed ||
      (word.length > 6 &&
        count(first) > 2 &&
        !second.endsWith('ی') &&
        (count(second) > 2 || isVerbAfterMi(second)));
    if (!isSo) continue;
    const reason = `«${first}» and «${second}» are words of the book`;
    const put = `${first} ${second}`;
    return { kind: 'run-together', find: word, put, others: countPair(first, second), reason };
  }
  return undefined;
}

/** «برداشتیم», «دریافتند»: no little word, but the beginning of a verb. */
function isVerbWithPrefix(first: string, rest: string): boolean {
  return (
    (first === 'بر' || first === 'در') &&
    (isVerbAfterMi(rest) || (isKnownWord(rest) && rest.endsWith('ن')))
  );
}

/** What را is often joined to: «خودرا», «اینرا». */
const beforeRa = new Set('خود آن این شما آنها آنان ایشان همه اینها کار خودشان'.split(' '));

/** A word without the endings that it may have only here. */
function stemOf(word: string): string {
  return word.replace(/(?:های|هایی|ها|انه|ترین|تر|ان|ات|ی|ش|م)$/, '');
}
