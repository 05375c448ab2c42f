import type { Line } from '../lines/line.ts';
import { wordsOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import { itemMark } from '../parts/list.ts';
import type { Furniture } from './furniture.ts';

const title =
  /^(?:فهرست(?: مطالب| مندرجات| عنوان ها| عناوین)?|محتویات|مندرجات|در این (?:شماره|دفتر|کتاب)|contents|table of contents)\s*[:：]?$/i;
/** Dots or spaces that lead to the number of a page. */
const leader = /(?:\.{3,}|…{2,}|·{3,}|_{3,}|\s{3,}|\t|\s[-–—|]\s)\s*\p{Nd}{1,4}\s*$/u;

/** So many lines may stand above contents that have no title. */
const mostAbove = 6;
/** So far from its beginning has a text its contents. */
const within = 400;

/**
 * A source’s own contents: their numbers are those of other pages. Behind their title, lines that lead to
 * a number or are headings further down; without one, only lines all of which stand further down.
 */
export function ownContents(lines: readonly Line[]): Furniture {
  const found: Furniture = new Map();
  const later = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.text === '') continue;
    later.set(keyOf(line), line.number);
    counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  }
  const isTwice = (line: Line): boolean => counts.get(keyOf(line)) === 2;
  const top = lines.filter(({ text }) => text !== '').at(mostAbove)?.number ?? lines.length;
  const isAgain = (line: Line): boolean => (later.get(keyOf(line)) ?? 0) > line.number;
  let at = 0;
  while (at < Math.min(lines.length, within)) {
    const line = lines[at] as Line;
    if (title.test(line.plain)) {
      const run = runFrom(lines, at + 1, (each) => leader.test(each.text) || isAgain(each));
      if (run.length >= 2) {
        for (const each of [line, ...run]) found.set(each.number, 'contents');
        at = run.at(-1)?.number ?? at;
        continue;
      }
    } else if (line.text !== '' && line.number <= top && isTwice(line) && isAgain(line)) {
      const run = runFrom(lines, at, (each) => isTwice(each) && isAgain(each)).filter(
        ({ text }) => text !== '',
      );
      if (run.length >= 3 && isOrdered(run, later) && new Set(run.map(keyOf)).size === run.length) {
        for (const each of run) found.set(each.number, 'contents');
        at = run.at(-1)?.number ?? at;
        continue;
      }
    }
    at += 1;
  }
  if (found.size === 0) for (const each of listedTitles(lines)) found.set(each.number, 'contents');
  return found;
}

/** Titles of later texts, as a list at the top: «۱) فراخوان به راهپیمایی» for «فراخوان» further down. */
function listedTitles(lines: readonly Line[]): readonly Line[] {
  const written = lines.filter(({ text }) => text !== '');
  const at = written.findIndex(({ plain }) => itemMark(plain));
  if (at < 0 || at > mostAbove) return [];
  const items = written.slice(at, at + within);
  const end = items.findIndex(({ plain }) => !itemMark(plain));
  const run = end < 0 ? [] : items.slice(0, end);
  if (run.length < 3 || run.some(({ text }) => text.length > 80)) return [];
  let from = at + run.length;
  let same = 0;
  for (const item of run) {
    const key = keyOf(item);
    const place = written.findIndex(
      (line, index) => index >= from && line.text.length <= 90 && isSameTitle(keyOf(line), key),
    );
    if (place < 0) continue;
    same += 1;
    from = place + 2;
  }
  return same >= 3 && same >= run.length * 0.75 ? run : [];
}

/** A list shortens titles, or says more than they do. */
function isSameTitle(title: string, item: string): boolean {
  if (title === '' || item === '') return false;
  return title === item || ` ${title} `.includes(` ${item} `) || item.startsWith(`${title} `);
}

/** Whether lines stand again in their own order, with more than a line between them. */
function isOrdered(run: readonly Line[], later: ReadonlyMap<string, number>): boolean {
  const places = run.map((line) => later.get(keyOf(line)) ?? 0);
  const end = run.at(-1)?.number ?? 0;
  return places.every((place, index) => place > (places[index - 1] ?? end) + 2);
}

function runFrom(lines: readonly Line[], at: number, test: (line: Line) => boolean): Line[] {
  const run: Line[] = [];
  let blank = 0;
  for (const line of lines.slice(at)) {
    if (line.text === '') {
      blank += 1;
      if (blank > 1 && run.length > 0) break;
      continue;
    }
    if (isSeparator(line.plain) || !test(line)) break;
    blank = 0;
    run.push(line);
  }
  return run;
}

/** The words of a heading, without its number and without what leads to a page. */
function keyOf({ text, plain }: Line): string {
  const bare = leader.test(text) ? plain.replace(leader, '') : plain;
  const mark = itemMark(bare);
  const words = mark ? bare.slice(mark.length).replace(/(?<=\S)\s*\([^()]*\)$/, '') : bare;
  return wordsOf(words).join(' ');
}
