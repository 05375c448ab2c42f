import { type Change, changesWhere } from './change.ts';
import { bareWord, halfSpace, nextWord, wordBefore, wordClass } from './characters.ts';
import { isInDictionary } from './dictionary.ts';
import { adjectives, notSuperlatives } from './lexicon/adjectives.ts';
import {
  alsoSilentHeh,
  noPluralWithoutHeh,
  nounsWithoutHeh,
  participleLike,
  perUnit,
  silentHehWords,
} from './lexicon/silent-heh.ts';
import { surelySilentHeh } from './lexicon/surely-silent-heh.ts';
import { pastStems } from './lexicon/verb-stems.ts';
import { joinedNotPlural, soundedHeh } from './lexicon/words.ts';
import type { TypographyRule } from './rule.ts';
import type { TypographyRuleId } from './rule-ids.ts';
import { isSpoken } from './spoken.ts';
import { isParticiple } from './verb-form.ts';

/** The words of a text that hold what an ending begins with; most hold none of it. */
function wordsWith(pattern: string): RegExp {
  return new RegExp(`(?<![${wordClass}])[${wordClass}]*${pattern}[${wordClass}]*`, 'g');
}

/** Puts a half-space into a word before the ending with which it is joined. */
function partedRule(
  rule: TypographyRuleId,
  pattern: RegExp,
  /** How many letters of the word, without its marks, stand before the ending. */
  stemLength: (bare: string, text: string, offset: number) => number | undefined,
): (text: string) => Change[] {
  return (text) =>
    changesWhere(rule, text, pattern, (word, offset) => {
      const tail = word.lastIndexOf(halfSpace) + 1;
      const piece = word.slice(tail);
      // A vowel sign would make letters and offsets two things.
      if (piece === '' || bareWord(piece) !== piece) return undefined;
      const length = stemLength(piece, text, offset + tail);
      if (length === undefined) return undefined;
      return word.slice(0, tail + length) + halfSpace + word.slice(tail + length);
    });
}

const plural =
  /^(.{2,}?)(ها(?:ی|یی|ئی|یم|یت|یش|یمان|یتان|یشان|یمون|یتون|یشون|ست|یند)?|ها(?:ش|شان|مان|تان|شون|مون|تون|م|ت|مو|شو|تو|رو))$/;
const spokenPlural = /^ها(?:م|ش|شون|مون|تون|مو|شو|تو|رو)$/;
/** Behind a silent ه it would be another ending: «هفتهای» is «هفته‌ای» and hardly «هفت‌های». */
const mayBeHeh = /^ها[یمتش]$/;
/** Letters that are joined to the next one; behind others the ها stands apart as it is. */
const joining = /[^اآدذرزژوأإؤء]$/;

export const halfSpaceJoinedPlural: TypographyRule = {
  id: 'half-space-joined-plural',
  description:
    '«بچهها» becomes «بچه‌ها», after a silent ه; «کتابها» as «کتاب‌ها» in speech and where the book parts it elsewhere.',
  reason: 'After a silent ه two ه would stand side by side; elsewhere both ways are written.',
  source: 'custom',
  find: (text, kind, { parted }) =>
    partedRule('half-space-joined-plural', wordsWith('ها'), (word, whole, offset) => {
      const [, stem = '', ending = ''] = plural.exec(word) ?? [];
      if (stem === '' || joinedNotPlural.test(word)) return undefined;
      if (stem.endsWith('ه')) {
        return parted?.has(stem) || (stem.length > 2 && isSilent(stem)) ? stem.length : undefined;
      }
      if (!joining.test(stem)) return undefined;
      if (parted?.has(stem)) return stem.length;
      if (mayBeHeh.test(ending) && isWordWithHeh(`${stem}ه`)) {
        return kind !== 'verse' && isManyInSpeech(whole, stem, ending, offset)
          ? stem.length
          : undefined;
      }
      if (spokenPlural.test(ending)) return stem.length;
      return isSpoken(whole) ? stem.length : undefined;
    })(text),
};

/**
 * «چشمهام», «حرفهاش» in speech, which would have «چشمه‌م», «حرفه‌ش» for the word in ه: of
 * these things there are many; or behind «همین», of what one has two of.
 */
function isManyInSpeech(text: string, stem: string, ending: string, offset: number): boolean {
  if (!/^ها[متش]$/.test(ending)) return false;
  const ofBody = /^(?:چشم|دست|گوش|لب)$/.test(stem);
  const before = bareWord(wordBefore(text, offset - 1));
  if (ofBody && /^(?:همین|این|دوتا)$/.test(before)) return true;
  return (ofBody || /^(?:گل|حرف|سال)$/.test(stem)) && isSpoken(text);
}

/** A word joined with the ها of its plural, with a half-space between them; undefined if it is none. */
export function partJoinedPlural(word: string): string | undefined {
  const [, stem = ''] = plural.exec(word) ?? [];
  if (stem === '' || stem.endsWith(halfSpace) || !joining.test(stem)) return undefined;
  if (joinedNotPlural.test(word.slice(word.lastIndexOf(halfSpace) + 1))) return undefined;
  return `${stem}${halfSpace}${word.slice(stem.length)}`;
}

function isWordWithHeh(word: string): boolean {
  return silentHehWords.has(word) || surelySilentHeh.has(word);
}

function isSilent(stem: string): boolean {
  return !/(?:اه|وه|لله)$/.test(stem) && !soundedHeh.has(stem);
}

const comparative =
  /^(.{2,}?)(تر(?:ی|ه|م|ش|یم|ید|ند|ن|شان|شون|ها|های|هایی|ین|ینش|ینشان|ینشون|ینه|ین‌ها)?)$/;

export const halfSpaceJoinedComparative: TypographyRule = {
  id: 'half-space-joined-comparative',
  description:
    '«بزرگتر», «مهمترین» become «بزرگ‌تر», «مهم‌ترین»; بهتر، بیشتر، کمتر stay, and بالاتر, where nothing joins.',
  reason: 'An ending is written in one way in a book, whichever word it belongs to.',
  source: 'press',
  find: partedRule('half-space-joined-comparative', wordsWith('تر'), (word) => {
    const [, stem = '', ending = ''] = comparative.exec(word) ?? [];
    if (!joining.test(stem) || notCompared.has(stem)) return undefined;
    if (adjectives.has(stem) || (/^نا/.test(stem) && adjectives.has(stem.slice(2))))
      return stem.length;
    if (stem.length > 2 && stem.endsWith('ه') && isSilent(stem)) return stem.length;
    // Hardly a word has two ت before its ر that isn’t one in ت with this ending.
    if (/..ت$/.test(stem) && isInDictionary(stem) && !isInDictionary(word)) return stem.length;
    const isSuperlative = ending.startsWith('ترین') && stem.length > 2;
    return isSuperlative && !notSuperlatives.has(`${stem}ترین`) ? stem.length : undefined;
  }),
};

/** With these it is one word: بهتر, کمتر, بیشتر. */
const notCompared = new Set('به که مه کم بیش بر بد'.split(' '));

/** What is joined to a ه and can be nothing else than an ending of it. */
const afterHeh = /^(.{2,}ه)(اند|اید|ایم|ام|ات|اش|ای|مان|تان|شان|مون|تون|شون|م|ت|ش|ن|ین|ست)$/;

export const halfSpaceJoinedHeh: TypographyRule = {
  id: 'half-space-joined-heh',
  description:
    '«شدهاند», «گفتهام», «خالهم» become «شده‌اند», «گفته‌ام», «خاله‌م»: a participle, or a word of the lexicon, with its ending.',
  reason:
    'Between a silent ه and an ending there is a half-space; joined they would be read as another word.',
  source: 'custom',
  find: partedRule(
    'half-space-joined-heh',
    wordsWith('(?:ه[امتشنی]|دایی[متش])'),
    (word, text, offset) => {
      if (word === 'دیگهای') return isOther(text, offset) ? 4 : undefined;
      if (uncle.test(word)) return word.lastIndexOf('دایی') + 4;
      const [, stem = '', ending = ''] = afterHeh.exec(word) ?? [];
      if (stem === '' || ending === '') return undefined;
      const base = stem.slice(0, -1);
      if (ending === 'ن' || ending === 'ین') return isParticiple(stem) ? stem.length : undefined;
      if (surelySilentHeh.has(stem) && !notEndings.has(word)) return stem.length;
      const isNoun = nounsWithoutHeh.has(base);
      if (ending === 'اند' || ending === 'اید')
        return isParticiple(stem) || participleLike.has(stem) ? stem.length : undefined;
      if (ending === 'ایم' || ending === 'ام') {
        const fits = isParticiple(stem) || participleLike.has(stem);
        return fits && (!isNoun || ending === 'ام') ? stem.length : undefined;
      }
      if (ending === 'ای') {
        const isPer = perUnit.has(stem) && isNumber(nextWord(text, offset + word.length));
        return isPer || noPluralWithoutHeh.has(stem) || isDenied(base) ? stem.length : undefined;
      }
      if (/^(?:ات|اش)$/.test(ending) && isNoun) return undefined;
      if (ending === 'م' && beforeHam.has(base) && !isSpoken(text)) return undefined;
      if (silentHehWords.has(stem)) return stem.length;
      return endingsOfSpeech.test(ending) && alsoSilentHeh.has(stem) ? stem.length : undefined;
    },
  ),
};

/** Beside «خالهم»: his sister’s brother has no other form in م or ش. */
const uncle = /^(?:زن)?دایی(?:[متش]|[متش]ون|[متش]ان)$/;
const endingsOfSpeech = /^(?:[تش]|[متش]ون)$/;

/** Whether ه makes a participle that is denied («نکرده») of a word, which isn’t a noun in ن by itself («نبرد»). */
function isDenied(base: string): boolean {
  if (!/^(?:نشد|ن.{3,})$/.test(base) || /^(?:نبرد|نبود|نخست)$/.test(base)) return false;
  return pastStems.has(base.slice(1)) && !pastStems.has(base);
}

function isNumber(word: string): boolean {
  return /^[0-9۰-۹٠-٩]+$/.test(word) || smallNumbers.has(bareWord(word));
}
const smallNumbers = new Set(
  'یه یک دو سه چهار چار پنج پنش شش شیش هفت هشت نه ده بیست سی چهل پنجاه صد هزار چند چندین یکی دوتا یکبار دوبار'.split(
    ' ',
  ),
);

/** A book, and a verb of رهاندن. */
const notEndings = new Set(['بندهش', 'وارهاند']);
/** To these هم («too») may be joined: «دستهم». */
const beforeHam = new Set(
  'دست روز هفت در باز آب خون جوان مرد زن دور پیش پای سال کار تن لب گل دام دان نیم گوش چشم نام سر گرد'.split(
    ' ',
  ),
);

/** «کار دیگهای» is another thing to do, and «دیگهای بزرگ» are pots. */
function isOther(text: string, offset: number): boolean {
  return /^(?:کار|چیز|جا|جای|کس|راه|نوع|طور|جور|وقت|روز|فرد|مدل|چاره|هیچ)$/.test(
    bareWord(wordBefore(text, offset - 1)),
  );
}

const afterNonJoining = new RegExp(`(?<=[اآدذرزژوأإؤ])${halfSpace}(?=[${wordClass}])`, 'g');

export const halfSpaceNonJoining: TypographyRule = {
  id: 'half-space-non-joining',
  description:
    'No half-space behind ا د ذ ر ز ژ و («کارها»), where the house has it so (`after-non-joining: none`).',
  reason: 'These letters join to nothing, and the eye sees no difference.',
  source: 'press',
  find: (text, _kind, style) =>
    style.afterNonJoining === 'none'
      ? changesWhere('half-space-non-joining', text, afterNonJoining, () => '')
      : [],
};
