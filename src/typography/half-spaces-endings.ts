import { type Change, changesWhere } from './change.ts';
import { bareWord, halfSpace, nextWord, wordAfter, wordBefore, wordClass } from './characters.ts';
import { endsClause } from './clause.ts';
import { isInDictionary } from './dictionary.ts';
import { adjectives } from './lexicon/adjectives.ts';
import { silentHehWords } from './lexicon/silent-heh.ts';
import { surelySilentHeh } from './lexicon/surely-silent-heh.ts';
import { pastStems } from './lexicon/verb-stems.ts';
import {
  afterCalling,
  afterForeignAnd,
  afterForeignHa,
  afterForeignTer,
  afterMother,
  afterSeparateWord,
  beforeCallingHa,
  beforeForeignHa,
  beforeMann,
  calledTogether,
  daysBeforeMay,
  hasArabicArticle,
  letterNames,
  nounsLikeVerbs,
  particles,
  relational,
  soundedHeh,
  wetCompanions,
  wetThings,
} from './lexicon/words.ts';
import { lunarMonths, monthsIn } from './month-names.ts';
import { numberWords } from './number-words.ts';
import type { TextKind, TypographyRule } from './rule.ts';
import type { TypographyRuleId } from './rule-ids.ts';
import { isSpoken } from './spoken.ts';
import { isImperative, isParticiple, isPastForm } from './verb-form.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const plurals = set(
  'ها های هایی هائی هایم هایت هایش هایمان هایتان هایشان هایمون هایتون هایشون هاست هاش هاشان هامان هاتان هاشون هامون هاتون هاییم هایید هایند هامو هاتو هاشو هامونو هاتونو هاشونو هارو هام هات هایی‌ست هایی‌اند هایی‌که',
);
const comparatives = set(
  'تر تری تره ترن تریم ترین ترین‌ها ترین‌های ترینشان ترینش ترینها ترینهای ترینِ ترها ترهای ترهایی ترینه ترینشون ترهاش',
);
const hehEndings = set(
  'ام ای ایم اید اند ات اش مان تان شان مون تون شون ست س م ت ش ن ین هه ایش ایه ایها این ای‌ست ای‌اند اشان ای‌ام',
);
const yehEndings = set('ام ایم اید اند ات اش مان تان شان مون تون شون ست م ت ش این امین');
const possessives = /(?:ش|م|ت|شان|مان|تان|ی|های|هایش|هایم|هایت|هایشان|هایمان)$/;

/** The word with the space behind it that an ending could belong to. */
interface Stem {
  readonly word: string;
  readonly bare: string;
  readonly offset: number;
}

/** In verse these are words of their own, or what an editor forgot. */
const ofSpeech = /^(?:[متشسن]|ست|این|ین|هه|ایش|ایه|ایها|امین)$/;

type Judge = (text: string, stem: Stem, ending: string, kind: TextKind) => boolean;

function before(first: string): RegExp {
  return new RegExp(` (?=${first})(?<=[${wordClass}] )`, 'g');
}

function endingRule(
  rule: TypographyRuleId,
  pattern: RegExp,
  endings: ReadonlySet<string>,
  judge: Judge,
): (text: string, kind: TextKind) => Change[] {
  return (text, kind) =>
    changesWhere(rule, text, pattern, (_, offset) => {
      const ending = wordAfter(text, offset + 1);
      if (!endings.has(bareWord(ending))) return undefined;
      if (kind === 'verse' && ofSpeech.test(ending)) return undefined;
      const word = wordBefore(text, offset);
      const bare = bareWord(word);
      // «چیز دیگه ای» is spoken; behind the others of these words an ending is a word.
      const isOther =
        (bare === 'دیگه' && bareWord(ending) === 'ای') ||
        (bare === 'واسه' && /^(?:[متش]|[متش]ون)$/.test(ending));
      if ((particles.has(bare) && !isOther) || !/[\p{L}\p{M}]$/u.test(word)) return undefined;
      return judge(text, { word, bare, offset }, ending, kind) ? halfSpace : undefined;
    });
}

const isPlural: Judge = (text, { bare, offset }, ending) => {
  // «گوش واره ها» is torn before its ending.
  if (bare === bareWord(ending) || bare === 'واره') return false;
  const following = nextWord(text, offset + 1 + ending.length);
  if (following === ending) return false;
  if (afterForeignHa.has(bareWord(following)) && ending === 'های') return false;
  if (beforeForeignHa.has(bare) && /^ها(?:ش|ست|یم|یت|یمان)$/.test(ending)) return false;
  if (ending === 'هات' && !isSpoken(text)) return false;
  if (ending === 'هام' && /^(?:بی|اون|ویلیام|تاتن|وست)$/.test(bare)) return false;
  // «بچه هاست» ends its clause; the host of a site doesn’t.
  if (ending === 'هاست' && !afterBeing.has(following)) return false;
  if (ending !== 'ها') return true;
  if (beforeCallingHa.has(bare) || isImperative(bare)) return false;
  // The ها that calls («نروی ها!») comes after a verb, or before a mark of calling.
  if (/^ن?می\u200C/.test(bare) || (isPastForm(bare) && !nounsLikeVerbs.has(bare))) return false;
  const next = text[offset + 1 + ending.length] ?? '';
  return !/[!؟?]/.test(next) || calledTogether.has(bare.slice(bare.lastIndexOf(halfSpace) + 1));
};

/** What may follow «است», which ends a clause, without a mark between them. */
const afterBeing = new Set(['', ...set('که و ولی اما نه تا چون یا')]);

const isComparative: Judge = (text, { bare, offset }, ending) => {
  if (ending === 'تره') {
    // تره is a leek; a statement ends its clause, or goes on with one.
    if (herbs.has(bare) || /^ن?می\u200C/.test(bare)) return false;
    return true;
  }
  if (ending === 'ترن') return isSpoken(text) && adjectives.has(bare);
  if (ending === 'تریم') return adjectives.has(bare);
  if (ending !== 'تر' && ending !== 'تری') return true;
  const end = offset + 1 + ending.length;
  if (
    /^ و /.test(text.slice(end, end + 3)) &&
    wetCompanions.has(wordAfter(text, end + 3).replace(/(?:ه‌ای|ی)$/, ''))
  ) {
    return false;
  }
  const following = bareWord(nextWord(text, end));
  if (afterForeignTer.has(following) || /(?:وسیان|سیان|وریان|نسیان)$/.test(following)) return false;
  // «ام پی تری» ends in a number, «جان تری» is a name.
  if (ending === 'تری' && (bare === 'پی' || bare === 'جان')) return false;
  const base = bare.slice(
    0,
    bare.lastIndexOf(halfSpace) === -1 ? undefined : bare.indexOf(halfSpace),
  );
  return ![base, base.replace(possessives, '')].some((word) => wetThings.has(word));
};

/** Among these تره is one more. */
const herbs = set(
  'سبزی شوید جعفری گشنیز نعنا دسته آش خورش برگ تخم پیازچه شاهی ریحان کیلو گرم بوته شنبلیله تربچه',
);

const endsInSilentHeh = (bare: string): boolean => {
  const part = bare.slice(bare.lastIndexOf(halfSpace) + 1);
  return /[^\u200C]{2}ه$/.test(part) && !/(?:اه|لله)$/.test(part) && !soundedHeh.has(part);
};

const isSeparateWord = (text: string, stem: Stem, ending: string): boolean => {
  const { bare, offset } = stem;
  const end = offset + 1 + ending.length;
  const next = bareWord(nextWord(text, end));
  if (ending === 'ام' && (afterMother.has(next) || hasArabicArticle(next))) return true;
  if (ending === 'ای' && afterCalling.has(next) && !relational.has(bare)) return true;
  if (ending === 'اند' && afterForeignAnd.has(next)) return true;
  if (ending === 'مان' && beforeMann.has(bareWord(wordBefore(text, offset)))) return true;
  if (/^(?:[متشسن]|ست)$/.test(ending) && !isSpokenClitic(text, stem, ending, end)) return true;
  if (ending === 'ین') {
    const isMarked = /^\s*(?:[،؛:.!؟?…»)]|$)/.test(text.slice(end));
    return (
      !isParticiple(bare) || !(isMarked || (isSpoken(text) && next !== 'و' && next !== 'ژاپن'))
    );
  }
  // «گربه هه» is “the cat”; laughter has another هه.
  if (ending === 'هه')
    return (
      !isSpoken(text) || /^(?:هه|ه)/.test(next) || /^\s*(?:[،؛:.!؟?…]|$)/.test(text.slice(end))
    );
  if (/^ای[شه]/.test(ending)) return !relational.has(bare) && !colours.has(bare);
  if (ending === 'این')
    return (
      !/^(?:[؟?]|$)/.test(text.slice(end)) && !(isSpoken(text) && /^[.!،]/.test(text.slice(end)))
    );
  if (/^[بسدتج]ی$/.test(next)) {
    const second = nextWord(text, end + 1 + next.length);
    return letterNames.has(second) || afterSeparateWord.has(second);
  }
  return (
    afterSeparateWord.has(next) ||
    (ending === 'شان' && next === 'و' && afterSeparateWord.has(nextWord(text, end + 2)))
  );
};

/** Of these a colour is made by ای: «رنگ سرمه ایش». */
const colours = set('سرمه سورمه قهوه فیروزه نقره پسته شیشه گوجه');

/** What is followed by a letter that stands for itself: «گزینه ت», «هجری ش». */
const beforeLetters = set(
  'گزینه نقطه ماده شماره سوره رتبه رده پله دسته طبقه هجری میلادی شمسی خورشیدی قمری تبصره نسخه مجموعه جبهه زاویه نمره گونه پایه کلیه الفبای',
);

/** Whether م ت ش ن س ست is an ending as it is spoken («بچه م», «ندیده ن», «هدیه ست»), and no letter, no set. */
function isSpokenClitic(text: string, { bare }: Stem, ending: string, end: number): boolean {
  const after = text.slice(end, end + 2);
  if (/^(?:\.|\)|\/|[0-9۰-۹]| [0-9۰-۹])/.test(after) && !/^\.$/.test(after)) return false;
  if (ending === 'ن') return isParticiple(bare);
  if (ending === 'س') return isSpoken(text);
  if (ending === 'ست') return bare.endsWith('ه') || endsClause(text, end);
  return !beforeLetters.has(bare);
}

export const halfSpacePlural: TypographyRule = {
  id: 'half-space-plural',
  description: '«کتاب ها», «خانه هایشان» become «کتاب‌ها», «خانه‌هایشان».',
  reason: 'An ending belongs to its word; joined forms («کتابها») are right as well and stay.',
  source: 'custom',
  find: endingRule('half-space-plural', before('ها'), plurals, isPlural),
};

export const halfSpaceComparative: TypographyRule = {
  id: 'half-space-comparative',
  description: '«بزرگ تر», «مهم ترین» become «بزرگ‌تر», «مهم‌ترین»; «چشم تر» stays.',
  reason: 'An ending belongs to its word; تر is also “wet”.',
  source: 'custom',
  find: endingRule('half-space-comparative', before('تر'), comparatives, isComparative),
};

export const halfSpaceHeh: TypographyRule = {
  id: 'half-space-heh',
  description:
    'ای، ام، ایم، اید، اند، ات، اش، مان، تان، شان go to the word in silent ه before them.',
  reason: 'After a silent ه these endings are written with their alef, behind a half-space.',
  source: 'custom',
  find: endingRule(
    'half-space-heh',
    / (?=[امتشسنیه])(?<=ه )/g,
    hehEndings,
    (text, stem, ending) => endsInSilentHeh(stem.bare) && !isSeparateWord(text, stem, ending),
  ),
};

export const halfSpaceHehYeh: TypographyRule = {
  id: 'half-space-heh-yeh',
  description: '«شانه ی» becomes «شانه‌ی»; it is not made «شانهٔ».',
  reason: 'The ی belongs to the word; which of the two ways is written is the author’s choice.',
  source: 'press',
  find: endingRule('half-space-heh-yeh', / (?=ی)(?<=ه )/g, set('ی'), (_, { bare }) =>
    endsInSilentHeh(bare),
  ),
};

/** «سی ام» is the thirtieth where something is counted, or a day before it; elsewhere two names of letters. */
function isThirtieth(text: string, { bare, offset }: Stem, ending: string): boolean {
  if (bare !== 'سی') return false;
  const next = bareWord(nextWord(text, offset + 1 + ending.length));
  if (ending === 'امین') return counted.has(next);
  if (ending !== 'ام') return false;
  const start = offset - bare.length;
  const before = bareWord(wordBefore(text, start - 1));
  const isBehindDay = before === 'و' && daysBeforeMay.has(bareWord(wordBefore(text, start - 3)));
  return counted.has(next) || months.has(next) || ofDays.has(before) || isBehindDay;
}
const counted = set(
  'سال سالگرد سالروز دوره جلسه جشنواره نمایشگاه روز شماره نشست کنفرانس همایش اجلاس قسمت صفحه هفته ماه هر نفر بازی جام تیرماه دی‌ماه',
);
/** دی is the name of a letter as well. */
const months: ReadonlySet<string> = new Set(
  [...monthsIn('jalali').keys(), ...monthsIn('gregorian').keys(), ...lunarMonths].filter(
    (month) => month !== 'دی',
  ),
);
const ofDays = set('روز شب تاریخ سوره دوره جلسه سالگرد صفحه فصل درس قسمت اصل ماده بند آیه قرن سده');

/** «شما نوبت قبلی این؟»: whoever is asked is that. */
function isAsked(text: string, end: number): boolean {
  if (!/^\s*[؟?]/.test(text.slice(end))) return false;
  const clause =
    text
      .slice(0, end)
      .split(/[.!؟?؛:\n]/)
      .at(-1) ?? '';
  return /(?<![\p{L}\u200C])(?:شما|شماها)(?![\p{L}\u200C])/u.test(clause);
}

/** «بستهبندی»: a word that is two, joined, takes no ending before somebody has parted it. */
function hasJoinedHeh(bare: string): boolean {
  if (isInDictionary(bare)) return false;
  for (
    let at = bare.indexOf('ه', 2);
    at !== -1 && at < bare.length - 3;
    at = bare.indexOf('ه', at + 1)
  ) {
    const [first, rest] = [bare.slice(0, at + 1), bare.slice(at + 1)];
    if ((silentHehWords.has(first) || surelySilentHeh.has(first)) && isInDictionary(rest))
      return true;
  }
  return false;
}

const inNumbers = new RegExp(`^${numberWords}$`);

/** «متناقض اند.»: at the end of a clause اند is nothing but “they are”. */
function isTheyAre(text: string, { bare, offset }: Stem): boolean {
  const isNoun = bare.length > 2 && /[^اوه]$/.test(bare) && !pastStems.has(bare);
  return isNoun && !inNumbers.test(bare) && endsClause(text, offset + 4);
}

/** «کتاب شون رو»: whose it is, as it is spoken; a text in which people talk has no other شون but names. */
function isTheirs(text: string, { bare, offset }: Stem, ending: string): boolean {
  if (bare.length < 2 || /[اوه]$/.test(bare) || beforeSounds.has(bare)) return false;
  const next = bareWord(nextWord(text, offset + 1 + ending.length));
  return (isSpoken(text) || / رو[ .،]/.test(text)) && !afterSeparateWord.has(next);
}
/** Tuna, a town, and who is called so. */
const beforeSounds = set('ماهی کنسرو شهر سان سون آقای جناب کلید');

export const halfSpaceYeh: TypographyRule = {
  id: 'half-space-yeh',
  description:
    '«زندگی اش», «راضی اند» become «زندگی‌اش», «راضی‌اند»; «متناقض اند.» and «پیک شون» too, at the end of a clause and in speech.',
  reason: 'After ی the endings are written with their alef, behind a half-space.',
  source: 'custom',
  find: endingRule('half-space-yeh', before('[امتشس]'), yehEndings, (text, stem, ending, kind) => {
    if (stem.bare.endsWith('ه')) return false;
    if (!stem.bare.endsWith('ی')) {
      if (kind === 'verse') return false;
      if (ending === 'اند') return isTheyAre(text, stem);
      return /^[متش]ون$/.test(ending) && isTheirs(text, stem, ending);
    }
    return (
      isThirtieth(text, stem, ending) ||
      (ending !== 'امین' &&
        (ending !== 'این' || isAsked(text, stem.offset + 1 + ending.length)) &&
        !hasJoinedHeh(stem.bare) &&
        stem.bare.length > 2 &&
        !stem.bare.endsWith('ای') &&
        !/^ن?می\u200C/.test(stem.bare) &&
        !isSeparateWord(text, stem, ending))
    );
  }),
};
