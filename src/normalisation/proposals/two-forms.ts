import { isCommonWord, joinedStarts, oneWord, settledWords } from '../../typography/index.ts';
import { type Form, lettersOf, placeOf, type Vocabulary } from '../vocabulary.ts';
import type { Proposal } from './proposal.ts';
import type { IsWord } from './single-words.ts';

const halfSpace = '\u200C';

/** The same letters with a space, with a half-space and with neither: «بین المللی» and «بین‌المللی». */
export function inTwoForms({ forms, count }: Vocabulary, isListed: IsWord): Proposal[] {
  return [...forms.values()].flatMap((ways) => {
    if (ways.some(({ form }) => /^ن?می\u200C/.test(form))) return [];
    if (ways.length < 2 || ways.every(({ form }) => oneOfNonJoining(form, ways))) return [];
    const wanted = wantedOf(ways, count, isListed);
    if (wanted === undefined) return [];
    const put = { ...wanted, form: settledWords.get(wanted.form) ?? wanted.form };
    return ways
      .filter(({ form }) => form !== put.form && !sameButForNonJoining(form, put.form))
      .map(({ form, at }): Proposal => {
        return {
          kind: form.includes(' ') || !put.form.includes(' ') ? 'two-forms' : 'run-together',
          find: form,
          put: put.form,
          count: at.length,
          others: put.at.length,
          reason: `the book has «${put.form}», too`,
          places: at.map(placeOf),
        };
      });
  });
}

/** A half-space behind a letter that joins to nothing is for a switch to settle, not word by word. */
function sameButForNonJoining(one: string, other: string): boolean {
  const bare = (form: string): string => form.replace(/(?<=[اآدذرزژو])\u200C/g, '');
  return bare(one) === bare(other);
}

function oneOfNonJoining(form: string, ways: readonly Form[]): boolean {
  return ways.every((other) => sameButForNonJoining(form, other.form));
}

/**
 * The form that the others are to become: that with a half-space, or else the more frequent one; undefined
 * where both may be right, as «ما در» and «مادر» are.
 */
function wantedOf(
  ways: readonly Form[],
  count: (word: string) => number,
  isListed: IsWord,
): Form | undefined {
  const parted = ways.find(({ form }) => form.includes(' '));
  const [first = '', second = ''] = parted?.form.split(' ') ?? [];
  const joined = ways.find(({ form }) => !/[ \u200C]/.test(form));
  const half = ways.find(({ form }) => form.includes(halfSpace) && !form.includes(' '));
  if (half && !(parted && isParticle(first))) return half;
  if (!parted || !joined || (first.length < 2 && first !== 'و') || second.length < 2)
    return undefined;
  if (settledWords.get(parted.form) === joined.form) return joined;
  const known = oneWord.has(lettersOf(joined.form));
  if (isParticle(first)) {
    if (known || count(first + second) > count(second)) return undefined;
    return joined.at.length > parted.at.length * 3 ? undefined : parted;
  }
  if (isCommonWord(first) || isCommonWord(second)) {
    if (first.length < 3 && isListed(joined.form)) return undefined;
    // «هم چنین» is one word, «ما در» two.
    return joined.at.length > parted.at.length * 2 && second.length > 2 ? joined : undefined;
  }
  return joined.at.length >= parted.at.length ? joined : parted;
}

function isParticle(word: string): boolean {
  return joinedStarts.includes(word);
}
