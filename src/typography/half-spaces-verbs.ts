import { changesWhere } from './change.ts';
import {
  bareWord,
  digitClass,
  halfSpace,
  latinClass,
  nextWord,
  wordAfter,
  wordBefore,
  wordClass,
} from './characters.ts';
import { endsClause } from './clause.ts';
import {
  afterKnowing,
  beforeLightVerbs,
  beforeNounsInMi,
  beforeReading,
  beforeSpokenVerbs,
} from './lexicon/spoken.ts';
import {
  beforeWineOrMay,
  daysBeforeMay,
  drinking,
  notVerbs,
  nounFormsInMi,
  nounsInMi,
  prepositions,
  saidOfDays,
  serving,
  wineWords,
} from './lexicon/words.ts';
import type { TextKind, TypographyRule } from './rule.ts';
import { isSpoken } from './spoken.ts';
import { isSpokenAfterMi, isVerbAfterMi } from './verb-form.ts';

const notInWord = `(?<![${wordClass}${digitClass}${latinClass}])`;

const spacedMi = new RegExp(
  ` (?<=(?<![${wordClass}${digitClass}${latinClass}])ن?می )(?=[${wordClass}])`,
  'g',
);

/** The offsets of the spaces between می or نمی and a verb («می گذرد»). */
export function spacesAfterMi(text: string): number[] {
  return changesWhere('half-space-mi', text, spacedMi, miSpace(text, 'text')).map(
    ({ start }) => start,
  );
}

/** What is done with wine, or its participle («به می آلوده»). */
const maybeOfWine = new RegExp(`${drinking.source}|${serving.source}|ه$`);

function miSpace(
  text: string,
  kind: TextKind,
): (found: string, offset: number) => string | undefined {
  return (_, offset) => {
    const mi = wordBefore(text, offset);
    const before = wordBefore(text, offset - mi.length - 1);
    if (mi === 'می' && beforeWineOrMay.has(bareWord(before)) && !isBending(text, offset, before)) {
      return undefined;
    }
    const verb = wordAfter(text, offset + 1);
    if (mi === 'می' && isThisWine(text, bareWord(verb), offset)) return undefined;
    if (mi === 'می' && prepositions.has(bareWord(before)) && maybeOfWine.test(bareWord(verb))) {
      return undefined;
    }
    if (mi === 'می' && isNeitherWine(text, offset - mi.length, bareWord(before))) return undefined;
    if (mi === 'می' && mayBeWine(text, offset - mi.length, bareWord(verb), kind)) return undefined;
    const day =
      daysBeforeMay.has(bareWord(before)) ||
      /(?<![۰-۹])[۰-۹]{1,2} ن?می$/.test(text.slice(Math.max(0, offset - 7), offset));
    if (mi === 'می' && day && saidOfDays.has(verb)) return undefined;
    return isVerbAfterMi(verb, kind) ? halfSpace : undefined;
  };
}

/** «نه می ماند و نه ساقی»: what is named beside other things of wine is wine. */
function isNeitherWine(text: string, start: number, before: string): boolean {
  if (before !== 'نه' && before !== 'هم') return false;
  const pattern = /(?<![\p{L}\u200C])(?:نه|هم) ([\p{L}\u200C]+)/gu;
  pattern.lastIndex = start;
  for (const { index, 0: found, 1: word = '' } of text.matchAll(pattern)) {
    if (text.slice(start, index).includes('\n')) return false;
    if (wineWords.has(bareWord(word)) && endsClause(text, index + found.length)) return true;
  }
  return false;
}

/** «می آن» is «they come» at the end of a clause, else “that wine”. */
function isThisWine(text: string, verb: string, offset: number): boolean {
  if (verb !== 'آن' && verb !== 'ان') return false;
  return !(isSpoken(text) && endsClause(text, offset + 1 + verb.length));
}

/** «خم می شود» is no jar of wine. */
function isBending(text: string, offset: number, before: string): boolean {
  return before === 'خم' && /^(?:ش|کن|کرد)/.test(wordAfter(text, offset + 1));
}

/** A past form in ن: «they drank» in speech, and «to drink». */
const infinitive = /^(خورد|نوشید|زد|کشید|ریخت|داد|خواست|آورد|گرفت|چشید|پیمود)ن(ی|ش|شان|م)?$/;
/** What is mostly done with wine: for the others it has to be said that a deed is spoken of. */
const onlyOfWine = /^(?:خورد|نوشید|زد|چشید|پیمود|کشید|ریخت)$/;
const saidOfDeeds = new Set(
  'رسم عادت ممنوع حرام گناه حلال مکروه کار آیین شیوه خوش روا ناروا جایز سنت لذت هنر خطا نیست'.split(
    ' ',
  ),
);

/** No line of verse is longer. */
const longestVerse = 100;

/**
 * Whether wine may be meant: «می خوردن» always (a verb with می has no infinitive), «می ده»
 * where nothing stands before it that could be given, and the verbs of drinking and serving
 * in a line that speaks of wine.
 * @param start where می begins
 */
function mayBeWine(text: string, start: number, verb: string, kind: TextKind): boolean {
  if (!drinking.test(verb) && !serving.test(verb)) return false;
  const before = bareWord(wordBefore(text, start - 1));
  const [, deed, said] = infinitive.exec(verb) ?? [];
  if (deed !== undefined) {
    if (beforeLightVerbs.has(before)) return false;
    if (said !== undefined || onlyOfWine.test(deed)) return true;
    if (before === '' || prepositions.has(before)) return true;
    if (saidOfDeeds.has(nextWord(text, start + 3 + verb.length))) return true;
  }
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end === -1 ? undefined : end);
  const begins = /(?:^|[،؛:.!؟«»()…–-])\s*$/.test(text.slice(Math.max(from, start - 3), start));
  if (verb === 'ده' && begins) return true;
  if (kind === 'verse') return speaksOfWine(text);
  if (line.length > longestVerse && !begins) return false;
  if (!drinking.test(verb) && !begins) return false;
  return speaksOfWine(line);
}

function speaksOfWine(text: string): boolean {
  return text.split(/[^\p{L}\p{M}\u200C]+/u).some((word) => wineWords.has(bareWord(word)));
}

export const halfSpaceMi: TypographyRule = {
  id: 'half-space-mi',
  description: '«می گذرد» and «نمی دید» become «می‌گذرد» and «نمی‌دید», before verbs of the lexicon.',
  reason: 'می is apart from its verb and within the word; می alone is wine, or May.',
  source: 'custom',
  find: (text, kind) => changesWhere('half-space-mi', text, spacedMi, miSpace(text, kind)),
};

const joinedMi = new RegExp(`${notInWord}ن?می(?=[${wordClass}])`, 'g');

/** Forms that are verbs in speech and names, adjectives or of other verbs elsewhere. */
const spokenForms = new Set('میری میرم میریم میرید میشی میشم میشید میدی'.split(' '));

/**
 * Whether a form that may be a noun is a verb where it stands: «کجا میری», «شارژش خوب میمونه»,
 * «خدا میدونه که», «درس میخونه».
 */
function isVerbHere(text: string, word: string, offset: number): boolean {
  const before = bareWord(wordBefore(text, offset - 1));
  const end = offset + word.length;
  if (spokenForms.has(word))
    return (
      beforeSpokenVerbs.has(before) ||
      isOfEach(text, offset) ||
      (isSpoken(text) && !beforeNames.has(before))
    );
  if (word === 'میدونه' || word === 'میدونی')
    return knowing.has(before) || afterKnowing.has(nextWord(text, end));
  if (word === 'میخونه') return beforeReading.has(before);
  if (word === 'میمونه' || word === 'میمونی' || word === 'میمونن')
    return before !== '' && !beforeNounsInMi.has(before) && endsClause(text, end);
  return word === 'میخوردن' && beforeLightVerbs.has(before);
}
/** Who knows, and how: «خدا میدونه», «خوب میدونه». */
const knowing = new Set('خدا خوب بهتر کسی هیشکی خودش خودشم'.split(' '));

/** «هر عروسی که میرم»: each of them that I go to; «هر دم که میرم» is of dying. */
function isOfEach(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - longestVerse), offset);
  return /(?<![\p{L}\u200C])هر (?!دم|نفس|لحظه)(?:[\p{L}\u200C]+ ){1,3}که $/u.test(before);
}

/** Behind these میری is a name, and میشی a colour. */
const beforeNames = new Set(
  'آقای خانم دکتر مهندس استاد حاج سید رنگ چشم چشمای چشمان عسلی سبز قهوه‌ای'.split(' '),
);

/** میدانی is «you know» and «of the square», میگویی «you say» and «a shrimp». */
function mayBeNoun(word: string): boolean {
  const [base = ''] = word.split(halfSpace);
  if (notVerbs.has(base) || nounFormsInMi.has(base)) return true;
  for (let length = base.length; length >= base.length - 4; length -= 1) {
    const noun = base.slice(0, length);
    if (!nounsInMi.has(noun)) continue;
    if ((/[او]$/.test(noun) ? afterVowel : afterConsonant).has(base.slice(length))) return true;
  }
  return false;
}
const endings = (list: string): ReadonlySet<string> => new Set(['', ...list.split(' ')]);
const afterConsonant = endings('م ت ش ی ئی ه یم ید ند یت یش مان تان شان مون تون شون');
const afterVowel = endings('ی یی ئی');

export const halfSpaceJoinedMi: TypographyRule = {
  id: 'half-space-joined-mi',
  description: '«میکنیم» becomes «می‌کنیم», when what follows می is a verb of the lexicon.',
  reason:
    'می is apart from its verb; میدان, میان or میدانی stay, and what the lexicon doesn’t know.',
  source: 'custom',
  find: (text, kind) =>
    changesWhere('half-space-joined-mi', text, joinedMi, (mi, offset) => {
      const word = wordAfter(text, offset);
      const verb = word.slice(mi.length);
      if (verb.startsWith(halfSpace)) return undefined;
      if (kind !== 'verse' && isVerbHere(text, bareWord(word), offset)) return mi + halfSpace;
      if (mayBeNoun(bareWord(word))) return undefined;
      // The name: «میرسید علی».
      if (
        word === 'میرسید' &&
        /^(?:علی|محمد|حسن|حسین|احمد|شریف)$/.test(nextWord(text, offset + word.length))
      )
        return undefined;
      return isVerbAfterMi(verb, kind) || isSpokenAfterMi(verb) || word === 'نمیان'
        ? mi + halfSpace
        : undefined;
    }),
};

/** What با در or وا stands before the verbs with which they make one; the others go with any verb. */
const preverbs: Readonly<Record<string, RegExp | undefined>> = {
  بر: /^/,
  باز: /^/,
  فرا: /^/,
  فرو: /^/,
  در: /^(?:اد$|ار|آر|آد|یاد|یار|اوم|وم|افت|یاب|یاف|آور|آی|آم|مان|گذ|گیر|غلت|پیچ|نورد|خور|رس|آمیخ|آمیز|بر)/,
  ور: /^(?:دار|داش|ر|رف|چین|چید|افت|وفت|پر|ا)/,
  وای: /^(?:ست|ساد)/,
  وا: /^(?:ست|ساد|رو|رف|گذار|گذاش|مان|نه|کن|می|خور|رس|پیچ)/,
};
/** Joined as one, «وامیدارد» can’t be a loan any more; apart («وامی داشت») it can. */
const joinedOnly = /^(?:دار|داش|گرف)/;

const preverb = new RegExp(
  `${notInWord}(بر|باز|فرا|فرو|در|وای|وا|ور)${halfSpace}?(ن?می)( ?)(?=[${wordClass}])`,
  'g',
);

function preverbChange(
  text: string,
): (found: string, offset: number, match: RegExpExecArray) => string | undefined {
  return (found, offset, [, prefix = '', mi = '', space = '']) => {
    const verb = wordAfter(text, offset + found.length);
    if (verb.startsWith(halfSpace)) return undefined;
    // «برمیدم» is «بـ + رمیدم», from رمیدن.
    if (prefix === 'بر' && !space && /^د(?:م|ی|یم|ید|ند|ه|ن)?$/.test(bareWord(verb)))
      return undefined;
    const fits = preverbs[prefix]?.test(verb) || (!space && joinedOnly.test(verb));
    const isObject = mi === 'می' && space && prefix === 'وا' && /^(?:گیر|گرف|ده|داد)/.test(verb);
    return fits && !isObject && isVerbAfterMi(verb)
      ? found.slice(0, found.length - space.length) + halfSpace
      : undefined;
  };
}

export const halfSpacePreverb: TypographyRule = {
  id: 'half-space-preverb',
  description: '«برمی خیزیم» and «درمیافتادیم» become «برمی‌خیزیم» and «درمی‌افتادیم».',
  reason: 'Prefix and می are one, and the verb follows behind a half-space.',
  source: 'custom',
  find: (text) => changesWhere('half-space-preverb', text, preverb, preverbChange(text)),
};

/** The spaces within verbs with a prefix («برمی خیزیم»). */
export function spacesInPreverbs(text: string): number[] {
  return changesWhere('half-space-preverb', text, preverb, preverbChange(text))
    .filter(({ before }) => before.endsWith(' '))
    .map(({ end }) => end - 1);
}
