import { bareWord, halfSpace } from './characters.ts';
import {
  everydayStems,
  impersonalForms,
  pastStems,
  presentStems,
  spokenStems,
} from './lexicon/verb-stems.ts';

const personal = ['م', 'ی', 'د', 'یم', 'ید', 'ند'];
const objects = ['م', 'ت', 'ش', 'مان', 'تان', 'شان', 'مون', 'تون', 'شون'];

const withObjects = (endings: readonly string[]): string[] => [
  ...endings,
  ...endings.flatMap((ending) => objects.map((object) => ending + object)),
];

const present = new Set(withObjects(personal));
/** The endings of speech («می‌کنه»), which adjectives have as well: for verbs of every day only. */
const everyday = new Set(['ه', 'ن', 'ین', 'نش', 'نم', 'نت', 'هش']);
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
]);
const spoken = new Set(['م', 'ی', 'ه', 'د', 'ن', 'یم', 'ید', 'ین', 'مش', 'یش', 'نش']);
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
const ofWine = new Set(['خورده', 'زده', 'نوشیده', 'کشیده']);

/** Longest ending that is looked for, in letters. */
const longest = 6;

/** Whether a word can be what follows می in a verb: a stem of the lexicon and an ending that it takes. */
export function isVerbAfterMi(text: string): boolean {
  const word = bareWord(text);
  const half = word.indexOf(halfSpace);
  if (half !== -1) {
    const [base, ending] = [word.slice(0, half), word.slice(half + 1)];
    return perfectEndings.has(ending) && isVerbAfterMi(base);
  }
  if (impersonalForms.has(word)) return true;
  if (ofWine.has(word)) return false;
  for (let cut = Math.max(1, word.length - longest); cut <= word.length; cut += 1) {
    const [stem, ending] = [word.slice(0, cut), word.slice(cut)];
    if (past.has(ending) && pastStems.has(stem)) return true;
    if (present.has(ending) && presentStems.has(stem)) return true;
    if (everyday.has(ending) && everydayStems.has(stem)) return true;
    if (presentWithHamza.has(ending) && presentStems.has(`${stem}ی`)) return true;
    if (spoken.has(ending) && (spokenStems.has(stem) || isSpokenCausative(stem))) return true;
  }
  return false;
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
