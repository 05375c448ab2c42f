import { isLostPicture } from '../formats/picture.ts';
import { largest, smallest } from '../lines/extremes.ts';
import type { Line } from '../lines/line.ts';
import { runsOf } from '../lines/run.ts';
import { endsInVerb, hasSmallWords, wordsOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { isContactLine } from '../parts/contact.ts';
import { dateOfLine } from '../parts/date-line.ts';
import { itemMark } from '../parts/list.ts';
import { isSlogan } from '../parts/slogan.ts';
import { halvesOf } from './couplet.ts';
import { isFreeVerse } from './free-verse.ts';
import { poemsAmong } from './poems.ts';
import { rhyme, soundsOf } from './rhyme.ts';
import { type RhymedVerse, rhymedVerse } from './rhymed-verse.ts';

/** How a poem is set. */
export type VerseForm = 'couplets' | 'hemistichs' | 'lines' | 'free' | 'demanded';

/** Lines of verse, from its first to its last, with blank ones between. */
export interface Verse {
  readonly form: VerseForm;
  readonly from: number;
  readonly to: number;
  /** The lines at which its poems begin, where rhymes tell. */
  readonly poems: readonly number[];
  /** Poems with a half that has no other. */
  readonly odd: readonly number[];
}

const longest = 75;
/** A couplet on one line without a gap is no longer. */
const longestCouplet = 110;

/** The poems among the lines of a text. */
export function findVerses(lines: readonly Line[], isDemanded = false): Verse[] {
  const runs = runsOf(lines);
  if (isDemanded) return demandedVerses(runs);
  const quoted = quotedPairs(runs);
  const isQuoted = versesByLine(quoted);
  // What prose quotes is a poem by itself: what stands behind it is prose again.
  const parts = runs.map((run) => (run[0] && isQuoted(run[0]) ? [] : run));
  const groups = groupsOf(parts);
  const alone = groups.map((group) => versesIn(group));
  const found = groups.flatMap((group, index) => {
    const own = alone[index] as Verse[];
    if (own.length > 0) return own;
    const beside = [index - 1, index + 1].some((other) => {
      const verses = alone[other] ?? [];
      return verses.some(({ form }) => form === 'free') && isNextTo(groups, index, other, lines);
    });
    const rest = trim(group.runs).flat();
    return beside && isStanza(rest) ? [verseOf('free', rest)] : [];
  });
  return [...found, ...quoted].sort((a, b) => a.from - b.from);
}

/** Whether nothing but numbers or short titles stands between two groups. */
function isNextTo(
  groups: readonly Group[],
  at: number,
  other: number,
  lines: readonly Line[],
): boolean {
  const [first, second] = at < other ? [at, other] : [other, at];
  const from = groups[first]?.runs.at(-1)?.at(-1)?.number ?? 0;
  const to = groups[second]?.runs[0]?.[0]?.number ?? 0;
  const between = lines.filter(({ number, text }) => number > from && number < to && text !== '');
  return (
    between.length <= 1 && between.every(({ text }) => !/\p{L}/u.test(text) || isPoemLabel(text))
  );
}

/** A stanza of free verse, under a number of its own: lines that all are short, and end nowhere. */
function isStanza(lines: readonly Line[]): boolean {
  const closed = lines.filter(({ plain: each }) => /[.۔]$/.test(each)).length;
  const isShort = lines.every(({ text }) => text.length <= 45 && !/\p{Nd}|[:：]\s*\S/u.test(text));
  return lines.length >= 3 && isShort && closed <= Math.max(1, lines.length * 0.3);
}

/** The verse that a line belongs to. */
export function versesByLine(verses: readonly Verse[]): (line: Line) => Verse | undefined {
  const byLine = new Map<number, Verse>();
  for (const verse of verses) {
    for (let line = verse.from; line <= verse.to; line += 1) byLine.set(line, verse);
  }
  return ({ number }) => byLine.get(number);
}

function versesIn(group: Group): Verse[] {
  const { runs, isNarrow } = group;
  const all = runs.flat();
  const couplets = coupletsAmong(all, isNarrow);
  if (couplets.length > 0) return couplets;
  const rhymed = rhymedVerse(runs);
  if (rhymed.length > 0) {
    return rhymed
      .flatMap((verse) => betweenTitles(verse, all))
      .map(({ from, to, poems }) =>
        verseOf('hemistichs', all.slice(from, to), {
          poems: poems.map((poem) => all[poem.from]?.number ?? 0),
          odd: poems
            .filter((poem) => (poem.to - poem.from) % 2 === 1 && poem.to - poem.from > 5)
            .map((poem) => all[poem.from]?.number ?? 0),
        }),
      );
  }
  if (isMonorhyme(all)) return [verseOf('lines', all)];
  const trimmed = trim(runs);
  return isFreeVerse(trimmed) ? [verseOf('free', trimmed.flat())] : [];
}

/** Verse parted where a line with no rhyme stands between two of its poems: «حکایت قطرهٔ باران». */
function betweenTitles(verse: RhymedVerse, all: readonly Line[]): RhymedVerse[] {
  const { poems } = verse;
  const lengths = all.slice(verse.from, verse.to).map(({ text }) => text.length);
  const usual = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  const isTitle = (at: number): boolean => {
    const line = all[at];
    if (!line || line.text.length > usual * 1.1 || !isTitleLike(line)) return false;
    const sounds = soundsOf(line.plain);
    return [all[at - 1], all[at + 1]].every(
      (other) => !other || rhyme(sounds, soundsOf(other.plain)) < 1.5,
    );
  };
  const titles = poems.flatMap(({ from, to }, index) => {
    const end = index === 0 ? verse.from : (poems[index - 1]?.to ?? 0);
    const isWhole = (to - from) % 2 === 0;
    return from - end === 1 && isWhole && isTitle(end) ? [end] : [];
  });
  // One line by itself in the middle may be a half whose other is lost; a title comes again, or first.
  const isSure = titles.length >= 2 || titles[0] === verse.from;
  if (!isSure) return [verse];
  const starts = [verse.from, ...titles.map((at) => at + 1)];
  const ends = [...titles, verse.to];
  return starts.flatMap((from, index) => {
    const to = ends[index] as number;
    const own = poems.filter((poem) => poem.from >= from && poem.to <= to);
    return to > from ? [{ from, to, poems: own }] : [];
  });
}

function verseOf(
  form: VerseForm,
  lines: readonly Line[],
  more: Partial<Pick<Verse, 'poems' | 'odd'>> = {},
): Verse {
  const [from, to] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  return { form, from, to, poems: [from], odd: [], ...more };
}

/** Lines of two halves: a whole run of them, or one that prose quotes. */
function coupletsAmong(all: readonly Line[], isNarrow: boolean): Verse[] {
  const halves = all.map(({ text }) => halvesOf(text, isNarrow));
  const count = halves.filter((each) => each !== undefined).length;
  const isMost = count >= all.length * 0.6 && soundsLikeVerse(all, halves);
  if (count < 2 || !(isMost || rhymeThroughout(all, halves))) {
    return all
      .filter(({ text }) => isQuotedCouplet(text))
      .map((line) => verseOf('couplets', [line]));
  }
  const first = halves.findIndex((each) => each !== undefined);
  const last = withRefrain(
    all,
    halves,
    halves.findLastIndex((each) => each !== undefined),
  );
  const lines = all.slice(first, last + 1);
  const sounds = halves
    .slice(first, last + 1)
    .flatMap((each) => (each ?? ['', '']).map((half) => soundsOf(plain(half))));
  const poems = poemsAmong(sounds, (at) => at + 1)
    .filter(({ from }) => from % 2 === 0)
    .map(({ from }) => lines[from / 2]?.number ?? 0);
  return [
    verseOf('couplets', lines, { poems: poems.length > 0 ? poems : [lines[0]?.number ?? 0] }),
  ];
}

/** The place of a stanza's last half, where it stands below the couplets by itself (مسمط, ترجیع‌بند). */
function withRefrain(
  all: readonly Line[],
  halves: readonly (readonly [string, string] | undefined)[],
  last: number,
): number {
  const [couplet, next] = [all[last], all[last + 1]];
  if (!couplet || !next || next.number !== couplet.number + 1) return last;
  if (all[last + 2]?.number === next.number + 1) return last;
  const lengths = (halves[last] ?? []).map(({ length }) => length);
  const isLong = next.text.length >= smallest(lengths) * 0.6;
  const isShort = next.text.length <= largest(lengths) * 1.5;
  const rhymes = (halves.slice(0, last + 1).flat() as string[]).some(
    (half) => rhyme(soundsOf(plain(half)), soundsOf(next.plain)) >= 2.5,
  );
  const isSetIn = (next.indent ?? 0) >= (couplet.indent ?? 0) + 8;
  const reads = wordsOf(next.plain).length >= 4 && !/[.:]$/.test(next.plain);
  return isLong && isShort && reads && (rhymes || isSetIn) ? last + 1 : last;
}

/** Whether couplets on one line and on two are one poem after another. */
function rhymeThroughout(
  all: readonly Line[],
  halves: readonly (readonly [string, string] | undefined)[],
): boolean {
  const sounds = halves.flatMap((each, index) =>
    (each ?? [all[index]?.plain ?? '']).map((half) => soundsOf(plain(half))),
  );
  const poems = poemsAmong(sounds, (at) => at + 1);
  const covered = poems.reduce((sum, { from, to }) => sum + to - from, 0);
  const weight = poems.reduce((sum, poem) => sum + poem.weight, 0);
  return covered >= sounds.length * 0.85 && weight >= 10;
}

const announced =
  /(?:^|[\s«(])(?:شعر|شعری|بیت|بیتی|ابیات|مصراع|شاعر|سروده|سرود|غزل|غزلی|رباعی|دوبیتی|خواجه|حافظ|سعدی|مولوی|مولانا|فردوسی|خیام|نظامی|عطار|صائب|بیدل|باباطاهر|رودکی)(?=[\s:،»).])/;

/** «به قول شاعر:» and two lines that rhyme, by themselves among prose. */
function quotedPairs(runs: readonly (readonly Line[])[]): Verse[] {
  return runs.flatMap((run, index) => {
    const before = runs[index - 1]?.at(-1);
    const [one, other, more] = run;
    if (!before || !one || !other || more || !/[:：]$/.test(before.plain)) return [];
    // The first two lines of a longer poem are judged with the others.
    const next = runs[index + 1];
    if (next && next.length === 2 && next.every(mayBeVerse) && next.every(isShortLine)) return [];
    if (!run.every(mayBeVerse)) return [];
    const counts = run.map(({ plain: each }) => wordsOf(each).length);
    const lengths = run.map(({ text }) => text.length);
    const isEven = largest(lengths) <= 55 && largest(lengths) < smallest(lengths) * 1.5;
    const isShort = smallest(counts) >= 4 && largest(counts) <= 10;
    const rhymes = rhyme(soundsOf(one.plain), soundsOf(other.plain)) >= 2.5;
    // A couplet from the middle of a ghazal has no rhyme in itself: who quotes it says what it is.
    const isNamed = announced.test(before.plain.slice(-90));
    return isEven && isShort && (rhymes || isNamed) ? [verseOf('hemistichs', run)] : [];
  });
}

function isShortLine({ text, plain: each }: Line): boolean {
  return text.length <= 55 && !/[.:]$/.test(each);
}

/** Whether two columns rhyme, or speak as sentences do: a list of names in two columns doesn't. */
function soundsLikeVerse(
  all: readonly Line[],
  halves: readonly (readonly [string, string] | undefined)[],
): boolean {
  const sounds = halves.flatMap((each) => (each ?? []).map((half) => soundsOf(plain(half))));
  const weight = poemsAmong(sounds, (at) => at + 1).reduce((sum, poem) => sum + poem.weight, 0);
  if (weight >= 4) return true;
  return all.filter((line) => hasSmallWords(line.plain)).length >= Math.max(3, all.length * 0.7);
}

function isQuotedCouplet(text: string): boolean {
  const [first, second] = halvesOf(text) ?? [];
  if (first === undefined || second === undefined || !/\t|\s{4,}/.test(text)) return false;
  const counts = [first, second].map((half) => wordsOf(half).length);
  return smallest(counts) >= 4 && largest(counts) <= 10 && hasSmallWords(plain(text));
}

/** A couplet a line with no gap between its halves: every line has the rhyme of all. */
function isMonorhyme(all: readonly Line[]): boolean {
  if (all.length < 4) return false;
  const sounds = all.map(({ plain: each }) => soundsOf(each));
  const weights = sounds.slice(1).map((each, index) => rhyme(sounds[index] ?? [], each));
  const lengths = all.map(({ text }) => text.length);
  const isEven = largest(lengths) / smallest(lengths) < 1.7 && smallest(lengths) >= 30;
  return isEven && weights.filter((each) => each >= 2.5).length >= weights.length * 0.9;
}

/** Runs that may be verse and follow one another. */
interface Group {
  readonly runs: readonly (readonly Line[])[];
  /** Whether its halves are parted by two spaces only. */
  readonly isNarrow: boolean;
}

/** So many lines may be between two stanzas; a wider gap parts two texts. */
const widestGap = 4;

function groupsOf(runs: readonly (readonly Line[])[]): Group[] {
  const groups: (readonly Line[])[][] = [];
  let open: (readonly Line[])[] | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (const [index, run] of runs.entries()) {
    const part = versePart(run);
    const isTitle = run.length === 1 && isTitleBetween(runs, index);
    const start = run[0]?.number ?? 0;
    if (part.length === 0 || isTitle || isLabel(run)) open = undefined;
    else if (open && start - end <= widestGap && part.length === run.length) open.push(part);
    else {
      open = [part];
      groups.push(open);
    }
    if (part.at(-1) !== run.at(-1)) open = undefined;
    end = run.at(-1)?.number ?? end;
  }
  return groups.map((group) => ({ runs: group, isNarrow: isNarrow(group.flat()) }));
}

/** The lines of a run that may be verse: all, or those below a title, or none. */
function versePart(run: readonly Line[]): readonly Line[] {
  if (run.every(mayBeVerse)) return run;
  const first = run.findLastIndex((line) => !mayBeVerse(line)) + 1;
  const rest = run.slice(first);
  // «۱» or «غزل دوم» stands right above its poem.
  const isBelowTitle =
    first <= 2 &&
    rest.length >= 4 &&
    run.slice(0, first).every(({ plain: each }) => each.length <= 60);
  return isBelowTitle ? rest : run.some(({ text }) => halvesOf(text)) ? run.filter(mayBeVerse) : [];
}

/** «منبع: …», «بر آن نبشته بود:»: a line by itself that introduces or labels. */
function isLabel([line, more]: readonly Line[]): boolean {
  if (!line || more || line.hint) return false;
  return /[:：]$/.test(line.plain) || /^\S+(?: \S+)?\s*[:：]\s*\S/.test(line.plain);
}

/** A line by itself between stanzas of several lines is their title, or a number. */
function isTitleBetween(runs: readonly (readonly Line[])[], index: number): boolean {
  const [line] = runs[index] ?? [];
  if (!line) return false;
  if (halvesOf(line.text) || line.text.length >= longest) return false;
  if (wordsOf(line.plain).length <= 2) return true;
  // No half stands by itself between couplets that have both.
  const around = [runs[index - 1], runs[index + 1]].filter((run) => run !== undefined);
  const isCouplets = (run: readonly Line[]): boolean =>
    run.length >= 2 && run.every(({ text }) => halvesOf(text) !== undefined);
  if (around.length === 2 && around.every(isCouplets) && isTitleLike(line)) return true;
  const beside = [runs[index - 1], runs[index + 1]].filter((run) => run !== undefined);
  return (
    beside.length > 0 &&
    beside.every(({ length }) => length >= 3 || length === 1) &&
    beside.some(({ length }) => length >= 3)
  );
}

function isTitleLike({ plain: each, text }: Line): boolean {
  return text.length <= 45 && !endsInVerb(each) && !/[.؟?!،؛:]$/.test(each);
}

function mayBeVerse({ text, plain: each, hint }: Line): boolean {
  if (hint?.kind === 'verse') return true;
  if (hint || !/\p{L}/u.test(each)) return false;
  if (halvesOf(text, true)) return true;
  return (
    text.length <= longestCouplet &&
    wordsOf(each).length >= 1 &&
    wordsOf(each).length <= 28 &&
    !/^[-–—ـ]\s/.test(text) &&
    !isPoemLabel(each) &&
    !isSlogan(each) &&
    !isContactLine(each) &&
    !isLostPicture(each) &&
    !isSeparator(each) &&
    !itemMark(each) &&
    !dateOfLine(each)
  );
}

/** «غزل شمارهٔ ۱۲», «رباعی دوم»: what stands above a poem. */
export function isPoemLabel(each: string): boolean {
  return (
    each.length <= 40 &&
    /^(?:غزل|رباعی|قصیده|قطعه|مثنوی|دو ?بیتی|مسمط|مخمس|ترجیع ?بند|ترکیب ?بند|شعر|سروده|بند)(?:\s+شماره ?(?:ی)?)?\s*[:ـ-]?\s*(?:\p{Nd}+|\S+م|اول|نخست)\s*$/u.test(
      each,
    )
  );
}

function isNarrow(lines: readonly Line[]): boolean {
  const wide = lines.filter(({ text }) => halvesOf(text)).length;
  const narrow = lines.filter(({ text }) => !halvesOf(text) && halvesOf(text, true)).length;
  // Whoever typed wide gaps by hand typed one of them too narrow.
  const isSlip = wide >= 2 && narrow + wide >= lines.length * 0.8;
  return (narrow >= 2 && narrow >= lines.length * 0.5) || (narrow >= 1 && isSlip);
}

/** Without the title before a poem, and the name and the date behind it. */
function trim(group: readonly (readonly Line[])[]): (readonly Line[])[] {
  const runs = [...group];
  const isBeside = (run: readonly Line[] | undefined): boolean =>
    run !== undefined && run.length <= 2;
  while (runs.length > 1 && isBeside(runs[0]) && (runs[1]?.length ?? 0) > 1) {
    if (runs[0]?.length === 2 && (runs[1]?.length ?? 0) === 2) break;
    runs.shift();
  }
  while (
    runs.length > 1 &&
    isBeside(runs.at(-1)) &&
    !runs.at(-1)?.some((line) => hasSmallWords(line.plain))
  ) {
    runs.pop();
  }
  return runs;
}

/** Where an editor says that it is verse: every line but titles. */
function demandedVerses(runs: readonly (readonly Line[])[]): Verse[] {
  const verses: Verse[] = [];
  for (const [index, run] of runs.entries()) {
    const lines = run.filter(
      ({ hint, plain: each }) =>
        !hint && !isSeparator(each) && /\p{L}/u.test(each) && !isPoemLabel(each),
    );
    const [first] = lines;
    if (!first || (run.length === 1 && isTitleBetween(runs, index))) continue;
    verses.push(verseOf('demanded', run.slice(run.indexOf(first))));
  }
  return verses;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').replace(/\p{M}/gu, '');
}
