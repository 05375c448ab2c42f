import { bareWord, halfSpace, wordClass } from './characters.ts';
import { notSpoken, spokenWords } from './lexicon/spoken.ts';

const wordPattern = new RegExp(`[${wordClass}]+`, 'g');

/** Verbs as only speech has them: «می‌کنه», «نمیشه», «می گن»; and things in ون for ان with an ending («کتابشون»). */
const spokenVerb =
  /^ن?می\u200C?(?:کن|زن|گ|ش|ر|ذار|گیر|خور|بین|خر|فروش|تون|دون|شین|رس|پرس|نویس|خند|ترس|افت|وفت)(?:ه|ن|ین)$|^ن?می\u200C?(?:خوا|ا|آ)د$/;
/** «مردم باصفا بودن.»: an infinitive seldom ends a sentence. */
const spokenPlural = / (?:بودن|شدن|رفتن|گفتن)\s*(?:[.!؟?]|$)/;
const spokenEnding = /^.{2,}(?:شون|تون|مون)$/;

/** The text that was asked for last: each rule asks anew. */
let last: { readonly text: string; readonly answer: boolean } | undefined;

/**
 * Whether a text is written as people talk: whether one of its words is one that only speech has.
 * Forms that may be a verb or a noun («میری») are verbs there.
 */
export function isSpoken(text: string): boolean {
  if (last?.text === text) return last.answer;
  const bare = bareWord(text);
  const words = bare.match(wordPattern) ?? [];
  const answer =
    spokenPlural.test(bare) ||
    words.some(
      (word, at) =>
        spokenWords.has(word) ||
        spokenWords.has(word.split(halfSpace, 1)[0] as string) ||
        spokenVerb.test(word) ||
        (/^ن?می$/.test(word) && spokenVerb.test(`${word}${words[at + 1] ?? ''}`)) ||
        (spokenEnding.test(word) && !notSpoken.has(word)),
    );
  last = { text, answer };
  return answer;
}
