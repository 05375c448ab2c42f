import { largest } from '../lines/extremes.ts';
import type { Line } from '../lines/line.ts';
import { shareWithRoom } from '../lines/run.ts';
import { hasSmallWords, wordsOf } from '../lines/sentence.ts';
import { variation } from './free-verse.ts';
import { type Poem, poemsAmong } from './poems.ts';
import { soundsOf } from './rhyme.ts';

/** Verse among lines: which of them, and where each poem begins. */
export interface RhymedVerse {
  /** Places among the lines; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  readonly poems: readonly Poem[];
}

/** Rhymes tell so much before lines that are set as prose might be are taken for verse. */
const enough = 7;

/**
 * Rhymed verse, a half a line, among lines of which each may be verse. The whole of them, some whole
 * runs, or a long stretch of them; never a few lines of a paragraph.
 */
export function rhymedVerse(runs: readonly (readonly Line[])[]): RhymedVerse[] {
  const all = runs.flat();
  if (all.length < 4) return [];
  let end = 0;
  const ends = runs.map((run) => {
    end += run.length;
    return end;
  });
  const poems = poemsAmong(
    all.map(({ plain }) => soundsOf(plain)),
    endsOf(runs),
  );
  const whole = { from: 0, to: all.length, poems };
  if (isVerse(whole, all, 0.8)) return [whole];
  return wholeRuns(poems, ends, all);
}

/** Runs, one after another, that poems fill. */
function wholeRuns(
  poems: readonly Poem[],
  ends: readonly number[],
  all: readonly Line[],
): RhymedVerse[] {
  const found: RhymedVerse[] = [];
  let open: { from: number; to: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { from, to } = open;
    const verse = { from, to, poems: poems.filter((poem) => poem.from >= from && poem.to <= to) };
    if (to - from >= 4 && isVerse(verse, all, 0.85)) found.push(verse);
    open = undefined;
  };
  let start = 0;
  for (const end of ends) {
    const covered = poems.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    );
    if (covered >= (end - start) * 0.8) open = { from: open?.from ?? start, to: end };
    else {
      close();
      // A poem in the middle of a text without a blank line: a long one, or none.
      for (const each of longStretches(poems, start, end, all)) found.push(each);
    }
    start = end;
  }
  close();
  return found;
}

/** So many lines rhyme in prose as little as never. */
const longStretch = 12;

function longStretches(
  poems: readonly Poem[],
  start: number,
  end: number,
  all: readonly Line[],
): RhymedVerse[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of poems) {
    if (from < start || to > end) continue;
    const last = stretches.at(-1);
    if (last && from - last.to <= 1) last.to = to;
    else stretches.push({ from, to });
  }
  return stretches
    .filter(({ from, to }) => to - from >= longStretch)
    .map(({ from, to }) => ({
      from,
      to,
      poems: poems.filter((poem) => poem.from >= from && poem.to <= to),
    }))
    .filter((verse) => isVerse(verse, all, 0.9));
}

function isVerse({ from, to, poems }: RhymedVerse, all: readonly Line[], share: number): boolean {
  const lines = all.slice(from, to);
  const covered = poems.reduce((sum, poem) => sum + poem.to - poem.from, 0);
  if (covered < lines.length * share) return false;
  const weight = poems.reduce((sum, poem) => sum + poem.weight, 0);
  const each = weight / (covered / 2);
  const lengths = lines.map(({ text }) => text.length);
  // Verse has one measure; prose lines are of any length, or all as wide as the page.
  const evenness = variation(lengths);
  const room = shareWithRoom(lines, largest(lengths));
  const closed = lines.filter(({ plain }) => /[.۔]["»”]?$/.test(plain)).length / lines.length;
  const broken = lines.filter(({ plain }) => /\p{L}[.۔:]\s/u.test(plain)).length / lines.length;
  const spoken = lines.filter(({ plain }) => hasSmallWords(plain)).length / lines.length;
  // «نور تویی سور تویی»: what rhymes as richly as this needs no small words; a list never does.
  const isRich = each >= 4 && weight >= 3 * enough && closed === 0 && evenness <= 0.2;
  if (broken > 0.25 || (spoken < 0.4 && !isRich) || evenness > 0.45) return false;
  // A list of things and prices: numbers, and columns that are no halves.
  const listed = lines.filter(({ text }) => /\p{Nd}{2}|\S\s{3,}\S/u.test(text)).length;
  if (listed > lines.length * 0.15) return false;
  // «گردو را می‌کوبم»: sentences of three words a line are no verse by their verbs alone.
  const words = lines.reduce((sum, { plain }) => sum + wordsOf(plain).length, 0) / lines.length;
  if (words < 4.6 && (evenness > 0.16 || each < 3)) return false;
  const isLoose = room >= 0.2 && evenness <= 0.28 && closed <= 0.25;
  if (isLoose) return weight >= enough && each >= 1.6;
  // No paragraph ends without a sign, and has none in it.
  if (closed === 0 && broken === 0 && evenness <= 0.2 && each >= 3.5) return weight >= enough + 1;
  return weight >= 2 * enough && each >= (closed > 0.5 ? 4 : 3);
}

function endsOf(runs: readonly (readonly Line[])[]): (at: number) => number {
  const ends: number[] = [];
  let end = 0;
  for (const run of runs) {
    end += run.length;
    for (const _ of run) ends.push(end);
  }
  return (at) => ends[at] ?? end;
}
