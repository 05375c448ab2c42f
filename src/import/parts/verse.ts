import { isLostPicture } from '../formats/picture.ts';
import type { Line } from '../lines/line.ts';
import { runsOf, shareWithRoom } from '../lines/run.ts';
import { hasSmallWords, wordsOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { isContactLine } from './contact.ts';
import { itemMark } from './list.ts';
import { isSlogan } from './slogan.ts';

/** How a poem is set. */
export type VerseForm = 'couplets' | 'hemistichs' | 'free';

/** Lines of a poem, from its first to its last, with blank ones between. */
export interface Verse {
  readonly form: VerseForm;
  readonly from: number;
  readonly to: number;
}

/** What stands between the two halves of a couplet on one line. */
const hemistichGap: RegExp = /\s*(?:\t+|\s{3,}|\s(?:\/{1,2}|\*{1,3}|\|{1,2}|…|#)\s)\s*/u;

const longest = 75;

/** The poems among the lines of a text. */
export function findVerses(lines: readonly Line[]): Verse[] {
  const verses: Verse[] = [];
  for (const group of groupsOf(
    runsOf(lines).map((run) => ({ run, isVerse: run.every(mayBeVerse) })),
  )) {
    const runs = trim(group);
    const all = runs.flat();
    const [first, last] = [all[0], all.at(-1)];
    const form = all.every(mayBeVerse) ? formOf(runs) : undefined;
    if (form && first && last) verses.push({ form, from: first.number, to: last.number });
    else verses.push(...couplesAmong(group.flat()));
  }
  return verses;
}

/** The verse that a line belongs to. */
export function versesByLine(verses: readonly Verse[]): (line: Line) => Verse | undefined {
  const byLine = new Map<number, Verse>();
  for (const verse of verses) {
    for (let line = verse.from; line <= verse.to; line += 1) byLine.set(line, verse);
  }
  return ({ number }) => byLine.get(number);
}

/** «به قول شاعر:» and a couplet, in the middle of prose. */
function couplesAmong(lines: readonly Line[]): Verse[] {
  return lines
    .filter(({ text }) => isQuotedCouplet(text))
    .map(({ number }) => ({ form: 'couplets', from: number, to: number }));
}

function isQuotedCouplet(text: string): boolean {
  if (!isCouplet(text)) return false;
  const halves = text.split(/\t+|\s{4,}/).map((half) => wordsOf(half).length);
  return halves.length === 2 && Math.min(...halves) >= 4 && Math.max(...halves) <= 10;
}

function mayBeVerse({ text, plain, hint }: Line): boolean {
  if (hint || !/\p{L}/u.test(plain)) return false;
  if (isCouplet(text)) return true;
  return (
    text.length <= longest &&
    wordsOf(plain).length <= 14 &&
    !isSlogan(plain) &&
    !isContactLine(plain) &&
    !isLostPicture(plain) &&
    !isSeparator(plain) &&
    !itemMark(plain)
  );
}

/** Runs that may be verse and follow one another. */
function groupsOf(
  runs: readonly { readonly run: readonly Line[]; readonly isVerse: boolean }[],
): (readonly Line[])[][] {
  const groups: (readonly Line[])[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let open = false;
  for (const { run, isVerse } of runs) {
    const start = run[0]?.number ?? 0;
    // A wide gap parts two poems, and prose does.
    if (isVerse && open && start - end <= 2) groups.at(-1)?.push(run);
    else groups.push([run]);
    open = isVerse;
    end = run.at(-1)?.number ?? end;
  }
  return groups;
}

/** Without the title before a poem, and the name and the date behind it. */
function trim(group: readonly (readonly Line[])[]): (readonly Line[])[] {
  const runs = [...group];
  const isBeside = (run: readonly Line[] | undefined): boolean =>
    run !== undefined && run.length <= 2 && !run.some(({ text }) => isCouplet(text));
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

function formOf(runs: readonly (readonly Line[])[]): VerseForm | undefined {
  const all = runs.flat();
  const couplets = all.filter(({ text }) => isCouplet(text));
  if (couplets.length >= 2 && couplets.length >= all.length * 0.6) return 'couplets';
  if (all.length < 4) return undefined;
  const closed = all.filter(({ plain }) => /[.۔]$/.test(plain)).length / all.length;
  if (closed > 0.4) return undefined;
  if (rhymes(runs)) return 'hemistichs';
  return isFree(runs, all) ? 'free' : undefined;
}

/** Whether a line is a couplet: two halves of about the same length with a gap between them. */
function isCouplet(text: string): boolean {
  if (text.length > 2 * longest) return false;
  const halves = text.split(hemistichGap);
  if (halves.length !== 2) return false;
  const [first = '', second = ''] = halves.map((half) => half.trim());
  const [short, long] = [first.length, second.length].sort((a, b) => a - b) as [number, number];
  const words = Math.min(wordsOf(first).length, wordsOf(second).length);
  return short >= 10 && long <= 60 && short / long >= 0.55 && words >= 3 && !/[.؟!]\s/.test(first);
}

/** Lines of one length that rhyme: in pairs, or each second one. */
function rhymes(runs: readonly (readonly Line[])[]): boolean {
  const all = runs.flat();
  if (runs.some((run) => run.length % 2 === 1)) return false;
  const lengths = all.map(({ text }) => text.length);
  if (Math.max(...lengths) > 62 || Math.max(...lengths) / Math.min(...lengths) > 2) return false;
  const endings = all.map(({ plain }) => wordsOf(plain).join('').slice(-2));
  const pairs = endings.filter((ending, index) => index % 2 === 0 && ending === endings[index + 1]);
  const seconds = endings.filter((_, index) => index % 2 === 1);
  const alike = seconds.filter((ending, index) => index > 0 && ending === seconds[index - 1]);
  const half = all.length / 2;
  return pairs.length >= Math.max(2, half * 0.6) || alike.length >= Math.max(1, (half - 1) * 0.6);
}

/** Lines that end where the breath does: most would have had room for another word. */
function isFree(runs: readonly (readonly Line[])[], all: readonly Line[]): boolean {
  const standing = runs.filter((run) => run.length >= 3).flat().length;
  if (all.length < 6 || standing < all.length * 0.5) return false;
  const lengths = all.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths.at(-1) ?? 0;
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  if (median > 45) return false;
  if (variation(runs.flatMap((run) => run.slice(0, -1)).map(({ text }) => text.length)) < 0.2)
    return false;
  const pairs = runs.reduce((sum, run) => sum + run.length - 1, 0);
  const room = runs.reduce((sum, run) => sum + shareWithRoom(run, width) * (run.length - 1), 0);
  const spoken = all.filter(({ plain }) => hasSmallWords(plain)).length;
  return room / pairs >= 0.45 && spoken >= all.length * 0.35;
}

/** How much lengths differ: their standard deviation over their mean. Wrapped prose has one length. */
function variation(lengths: readonly number[]): number {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const square =
    lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / Math.max(1, lengths.length);
  return Math.sqrt(square) / Math.max(1, mean);
}
