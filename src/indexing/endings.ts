/**
 * How far a form may be inflected. A name takes fewer endings than another word:
 * «کریمی» is another person than «کریم», and «گیلانی» is seldom Gilan.
 */
export type Inflection = 'person' | 'name' | 'word';

interface Ending {
  readonly letters: string;
  readonly of: readonly Inflection[];
  /** The fewest letters of a word before it, where the form is this one word. */
  readonly least: number;
  /** It stands only behind these. */
  readonly after?: RegExp;
}

const plural = ['ها', 'های', 'هایی', 'هایم', 'هایت', 'هایش', 'هایمان', 'هایتان', 'هایشان'];
const theirs = ['مان', 'تان', 'شان'];
const mine = ['م', 'ت', 'ش'];
const spokenPlural = ['هام', 'هات', 'هاش', 'هامون', 'هاتون', 'هاشون', 'هاست'];
const being = ['ی', 'یم', 'ید', 'ند'];

const all: readonly Inflection[] = ['person', 'name', 'word'];
const names: readonly Inflection[] = ['name', 'word'];
const words: readonly Inflection[] = ['word'];

/** Endings that are written joined to a word, by their last letter. */
const joined = byLastLetter([
  // The ezafe: «رضای», «شورای». Behind other letters it isn’t written.
  { letters: 'ی', of: all, least: 2, after: /[او]$/ },
  { letters: 'یی', of: names, least: 2, after: /[او]$/ },
  ...[...theirs, ...mine].map((each) => ({
    letters: `ی${each}`,
    of: names,
    least: 2,
    after: /[او]$/,
  })),
  // «تنها», «درمان»: a word of two letters takes no ending that could make another of it.
  ...[...plural, ...spokenPlural].map((letters) => ({ letters, of: names, least: 3 })),
  ...theirs.map((letters) => ({ letters, of: names, least: 3 })),
  // «مردم», «شهرت», «کاری».
  ...mine.map((letters) => ({ letters, of: names, least: 4 })),
  ...being.map((letters) => ({ letters, of: words, least: 4 })),
]);

/** What may follow a word behind a half-space, so that it is still the same word. */
const parted = new Set([
  ...plural,
  ...spokenPlural,
  ...theirs,
  ...mine,
  ...[...theirs, ...mine].map((each) => `ی${each}`),
  ...'ی یی ای ام ات اش ایم اید اند است هاست'.split(' '),
]);

/**
 * Words that look like an ا or و with «his», «your» or «my» and are words of their own:
 * «نمایش» is no «نما», «روایت» no «روا», «ملایم» no «ملا».
 */
const lookalikes = new Set(
  `آرایش نمایش پیدایش همایش نیایش گرایش سرایش رهایش گویش پویش رویش جویش بویش افزایش آسایش ستایش آزمایش گشایش فرسایش پالایش پیمایش زایش پیرایش آلایش
  روایت سرایت هدایت ولایت عنایت حمایت رضایت درایت رعایت حکایت شکایت جنایت نهایت غایت کفایت کنایت بدایت
  ملایم بهایم عزایم جرایم علایم غنایم دایم قایم ملایمت`.split(/\s+/),
);

/** A word without an ending that is joined to it. */
export interface Stem {
  readonly stem: string;
  readonly ending: string;
  /** Whether a form of a kind takes the ending; a form of several words has no look-alikes. */
  takes(inflection: Inflection, severalWords: boolean): boolean;
}

/** What a word may be an inflected form of. */
export function stemsOf(word: string): Stem[] {
  const stems: Stem[] = [];
  if (lookalikes.has(word)) return stems;
  for (const { letters, of, least, after } of joined.get(word.at(-1) ?? '') ?? []) {
    const length = word.length - letters.length;
    if (length < 2 || !word.endsWith(letters)) continue;
    const stem = word.slice(0, length);
    if (after && !after.test(stem)) continue;
    stems.push({
      stem,
      ending: letters,
      takes: (inflection, several) => of.includes(inflection) && (several || length >= least),
    });
  }
  return stems;
}

/**
 * Whether an ending behind a half-space may follow one that is joined: «شوراها‌یی», but not
 * «زندانی‌ها», whose ی makes another word of «زندان» (an indefinite ی has no plural).
 */
export function isFollowed(joinedEnding: string): boolean {
  return joinedEnding === '' || joinedEnding === 'ها';
}

/** Whether a word is the plural’s ending alone, as it stands behind a space («زندانی ها»). */
export function isPlural(word: string): boolean {
  return plural.includes(word) || spokenPlural.includes(word);
}

/** Whether a word that follows behind a half-space is an ending of the one before. */
export function isPartedEnding(word: string): boolean {
  return parted.has(word);
}

function byLastLetter(endings: readonly Ending[]): Map<string, Ending[]> {
  const map = new Map<string, Ending[]>();
  for (const ending of endings) {
    const last = ending.letters.at(-1) as string;
    map.set(last, [...(map.get(last) ?? []), ending]);
  }
  return map;
}
