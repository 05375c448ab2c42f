import { bareWord, halfSpace } from './characters.ts';
import {
  everydayStems,
  impersonalForms,
  pastStems,
  presentStems,
  spokenStems,
} from './lexicon/verb-stems.ts';
import type { TextKind } from './rule.ts';

const personal = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const objects = ['م', 'ت', 'ش', 'مان', 'تان', 'شان', 'مون', 'تون', 'شون'];

const withObjects = (endings: readonly string[]): string[] => [
  ...endings,
  ...endings.flatMap((ending) => objects.map((object) => ending + object)),
];

const present = new Set(withObjects(personal));
/** The endings of speech («می‌کنه»), which adjectives have as well: for verbs of every day only. */
const everyday = new Set([
  'ه',
  'ن',
  'ین',
  // «می‌کنتش»: he does it, with another sound between the two.
  'تش',
  'تشون',
  ...['ه', 'ن'].flatMap((ending) => objects.map((object) => ending + object)),
]);
/** After a stem in ی (گوی) the ی may be written as a hamza: گوئیم. */
const presentWithHamza = new Set(['ئیم', 'ئید', 'ئی', 'یم', 'ید']);
const past = new Set([
  '',
  ...withObjects(['م', 'ی', 'یم', 'ید', 'ند']),
  'ش',
  'شان',
  'تان',
  'مان',
  'شون',
  'ین',
  'ه',
  // «می‌رفتن»: they went, as it is spoken.
  'ن',
  ...objects.map((object) => `ن${object}`),
]);
const spoken = new Set([
  ...['م', 'ی', 'ه', 'د', 'ن', 'یم', 'ید', 'ین'],
  ...['م', 'ی', 'ه', 'د', 'ن', 'یم', 'ین'].flatMap((ending) =>
    objects.map((object) => ending + object),
  ),
]);
/** After می a participle goes on with these only («می‌رفته‌ام»). */
const perfectEndings = new Set([
  'ام',
  'ای',
  'ایم',
  'اید',
  'اند',
  'است',
  'اش',
  'شان',
  'ش',
  'م',
  'ت',
  'مان',
  'تان',
  'ام‌اش',
]);
/** می is wine, too: what was drunk is no verb. */
const ofWine = new Set(['خورده', 'زده', 'نوشیده', 'کشیده', 'پخته', 'خواه']);

/** «He comes», as it is spoken; its other forms are words by themselves (این, ام). */
const comesInSpeech = new Set('اد آد یاد آی آم آین آن اومدن'.split(' '));

/** Longest ending that is looked for, in letters. */
const longest = 6;

/**
 * Whether a word can be what follows می in a verb: a stem of the lexicon and an ending that it takes.
 * In verse only verbs of every day take the endings of speech.
 */
export function isVerbAfterMi(text: string, kind: TextKind = 'text'): boolean {
  const word = bareWord(text);
  const half = word.indexOf(halfSpace);
  if (half !== -1) {
    const [base, ending] = [word.slice(0, half), word.slice(half + 1)];
    return perfectEndings.has(ending) && isVerbAfterMi(base, kind);
  }
  if (impersonalForms.has(word)) return true;
  if (comesInSpeech.has(word)) return true;
  if (ofWine.has(word)) return false;
  for (let cut = Math.max(1, word.length - longest); cut <= word.length; cut += 1) {
    const [stem, ending] = [word.slice(0, cut), word.slice(cut)];
    if (past.has(ending) && pastStems.has(stem)) return true;
    if (present.has(ending) && presentStems.has(stem)) return true;
    if (everyday.has(ending) && everydayStems.has(stem)) return true;
    if (kind !== 'verse' && /^[هن]$/.test(ending) && isLongStem(stem) && word !== 'تازه')
      return true;
    if (presentWithHamza.has(ending) && presentStems.has(`${stem}ی`)) return true;
    if (spoken.has(ending) && (spokenStems.has(stem) || isSpokenCausative(stem))) return true;
  }
  return false;
}

/**
 * Whether the rest of a word that begins with می is a verb of speech: any present stem with an ending of
 * speech («میچکه»), and the forms of آمدن and آوردن without their alef's sign («میاد», «نمیومد»), which
 * behind a space would be other words.
 */
export function isSpokenAfterMi(text: string): boolean {
  const word = bareWord(text);
  if (/^(?:[اآ]|یا)(?:د|م|ی|ین)$|^آ(?:یم|ید|ن)$|^یان$/.test(word)) return true;
  const [, stem] = /^(.{3,}?)(?:ه|ن|ین)(?:ش|م|ت|شون|مون|تون)?$/.exec(word) ?? [];
  return stem !== undefined && presentStems.has(stem);
}

/** Short stems with an ending of speech are other words (دهن, کنه). */
function isLongStem(stem: string): boolean {
  return stem.length > 2 && presentStems.has(stem);
}

/** «می‌چسبونه» is «می‌چسباند»; shorter stems are nouns as well (میدون, میخون). */
function isSpokenCausative(stem: string): boolean {
  return /^..+ون$/.test(stem) && stem.length > 3 && presentStems.has(`${stem.slice(0, -2)}ان`);
}

/** Whether a word is a past form with a personal ending («گفتم»), after which ها is no plural. */
export function isPastForm(text: string): boolean {
  const [, stem] = /^ن?(.+?)(?:م|یم|ند)$/.exec(bareWord(text)) ?? [];
  return stem !== undefined && pastStems.has(stem);
}

const participle = /^(?:ن|بر|در|باز|فرا|فرو|وا|برن|درن|بازن)?(.+)ه$/;

/** Whether a word is a past participle: «شده», «نکرده», «برگشته». */
export function isParticiple(text: string): boolean {
  const word = bareWord(text);
  if (!word.endsWith('ه')) return false;
  const [, stem = ''] = participle.exec(word) ?? [];
  return pastStems.has(word.slice(0, -1)) || pastStems.has(stem);
}

/** Imperatives of speech with a stem that isn't written as it is elsewhere. */
const spokenImperatives = new Set(
  'برو نرو بدو ندو بیا نیا بگو نگو باش نباش بذار نذار بده نده بشین نشین وایسا بخوا نخوا'.split(' '),
);

/** Whether a word is an imperative («نکن», «بخور»), after which ها only calls. */
export function isImperative(text: string): boolean {
  const word = bareWord(text);
  if (spokenImperatives.has(word)) return true;
  const [, stem] = /^[بن]([^\u200C]{2,}?)(?:ید|ین)?$/.exec(word) ?? [];
  return stem !== undefined && everydayStems.has(stem) && !nounsLikeImperatives.has(word);
}
const nounsLikeImperatives = new Set(
  'نشکن بخر نبر بند نبند نرس برس نپوش نساز بساز بخش نخر'.split(' '),
);
