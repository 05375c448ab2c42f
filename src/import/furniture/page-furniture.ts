import { largest } from '../lines/extremes.ts';
import type { Line } from '../lines/line.ts';
import { endOf, hasSmallWords, wordsOf } from '../lines/sentence.ts';
import { type FolioLine, folioOf } from './folio.ts';
import type { Furniture } from './furniture.ts';

/** A line with something in it, and whether a page begins before it. */
interface Written {
  readonly line: Line;
  readonly startsPage: boolean;
  readonly folio?: FolioLine | undefined;
}

/**
 * What belongs to the pages of a scanned text and not to the text: numbers of pages that count up,
 * marks of programs, running heads that come again at the edges of pages, catchwords.
 */
export function pageFurniture(lines: readonly Line[], isVerse: (line: Line) => boolean): Furniture {
  const written = writtenLines(lines);
  const found: Furniture = new Map();
  const chain = folioChain(written, isVerse);
  const feeds = written.filter(({ startsPage }) => startsPage).length;
  for (const at of chain) {
    const { line, folio } = written[at] as Written;
    found.set(line.number, folio?.head ? 'head' : folio?.isSure ? 'mark' : 'folio');
  }
  for (const { line, folio } of written) {
    if (folio?.isSure && /از|of|\/|[-=_*#[<]/i.test(line.text)) found.set(line.number, 'mark');
  }
  if (found.size === 0 && feeds < 2) return found;
  const tops = pageTops(written, found);
  findHeads(written, tops, found, isVerse);
  findCatchwords(written, found);
  return found;
}

function writtenLines(lines: readonly Line[]): Written[] {
  const written: Written[] = [];
  let startsPage = false;
  for (const line of lines) {
    if (line.page === 'before') startsPage = true;
    if (line.text !== '') {
      const isText = line.hint === undefined || line.hint.kind === 'speech';
      written.push({ line, startsPage, folio: isText ? folioOf(line.text) : undefined });
      startsPage = false;
    }
    if (line.page === 'after') startsPage = true;
  }
  return written;
}

/** So many numbers of pages in a row are no chance. */
const leastPages = 3;
/** So many of what may be numbers of pages are looked back at. */
const farBack = 40;

/** The longest row of numbers that count up as pages do, by their places; empty where there is none. */
function folioChain(written: readonly Written[], isVerse: (line: Line) => boolean): number[] {
  const places = written.flatMap(({ folio }, at) => (folio && folio.number > 0 ? [at] : []));
  const best = places.map(() => 1);
  const from = places.map(() => -1);
  for (const [index, at] of places.entries()) {
    for (let other = Math.max(0, index - farBack); other < index; other += 1) {
      if (!follows(written, places[other] as number, at)) continue;
      if ((best[other] as number) + 1 <= (best[index] as number)) continue;
      best[index] = (best[other] as number) + 1;
      from[index] = other;
    }
  }
  let end = best.indexOf(Math.max(largest(best), 0));
  const chain: number[] = [];
  for (; end >= 0; end = from[end] as number) chain.unshift(places[end] as number);
  return isPaged(chain, written, isVerse) ? chain : [];
}

function follows(written: readonly Written[], before: number, at: number): boolean {
  const step = (written[at]?.folio?.number ?? 0) - (written[before]?.folio?.number ?? 0);
  // The foot of one page and the head of the next may carry one number, or two that follow.
  const isFoot = at - before <= mostLines && (!written[at + 1] || isPageLine(written[at + 1]));
  return step === 0 ? at - before <= 3 || isFoot : step <= 2 && step > 0 && at - before >= 1;
}

/** A page has no more lines. */
const mostLines = 60;

function isPageLine(line: Written | undefined): boolean {
  return line !== undefined && (line.startsPage || line.folio?.isSure === true);
}

/** Whether such a row is one of pages: they cut sentences, have heads, or the file says where they begin. */
function isPaged(
  chain: readonly number[],
  written: readonly Written[],
  isVerse: (line: Line) => boolean,
): boolean {
  const numbers = new Set(chain.map((at) => written[at]?.folio?.number));
  const own = new Set(chain);
  const heads = headsBehind(chain, written, own, isVerse);
  const signs = chain.filter((at) => {
    if (heads.has(at)) return true;
    const { folio, startsPage, line } = written[at] as Written;
    if (folio?.isSure || startsPage || written[at + 1]?.startsPage) return true;
    if (written[at - 1]?.folio?.isSure || written[at + 1]?.folio?.isSure) return true;
    const text = textBefore(written, at, own);
    if (!text || isVerse(text)) return false;
    const isDecorated = /^[-–—ـ~=*•·[(<]/.test(line.text);
    const end = endOf(text.plain);
    const isProse = text.plain.length >= 15;
    return (isProse && (end === 'open' || end === 'comma')) || isDecorated;
  }).length;
  if (signs === chain.length && numbers.size === 2 && chain.every((at) => isAtFeed(written, at))) {
    return true;
  }
  const average =
    chain.length > 1 ? ((chain.at(-1) ?? 0) - (chain[0] ?? 0)) / (numbers.size - 1) : 0;
  return numbers.size >= leastPages && average >= 4 && signs >= chain.length * 0.34;
}

/** Numbers behind which a short line stands that stands behind another one too. */
function headsBehind(
  chain: readonly number[],
  written: readonly Written[],
  own: ReadonlySet<number>,
  isVerse: (line: Line) => boolean,
): ReadonlySet<number> {
  const byKey = new Map<string, number[]>();
  for (const at of chain) {
    const next = written[at + 1];
    if (!next || own.has(at + 1) || isVerse(next.line)) continue;
    if (next.line.text.length > headLength(written)) continue;
    byKey.set(keyOf(next), [...(byKey.get(keyOf(next)) ?? []), at]);
  }
  return new Set([...byKey.values()].filter(({ length }) => length > 1).flat());
}

function isAtFeed(written: readonly Written[], at: number): boolean {
  return written[at]?.startsPage === true || written[at + 1]?.startsPage === true;
}

function textBefore(
  written: readonly Written[],
  at: number,
  chain: ReadonlySet<number>,
): Line | undefined {
  for (let before = at - 1; before >= 0; before -= 1) {
    if (!chain.has(before)) return written[before]?.line;
  }
  return undefined;
}

/** The first lines of pages, without the furniture that is known. */
function pageTops(written: readonly Written[], found: Furniture): number[] {
  const tops: number[] = [];
  let isTop = true;
  for (const [at, { line, startsPage }] of written.entries()) {
    if (startsPage) isTop = true;
    if (found.has(line.number)) {
      isTop = true;
      continue;
    }
    if (isTop) tops.push(at);
    isTop = false;
  }
  return tops;
}

/** A running head is no longer. */
const longestHead = 70;

/** A head is shorter than the lines of the text; in a narrow column it may be as long. */
function headLength(written: readonly Written[]): number {
  const lengths = written.map(({ line }) => line.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return Math.min(longestHead, Math.max(40, usual * 0.8));
}

/** Short lines that come again at the tops of pages; and, where nearly all pages have one, the others. */
function findHeads(
  written: readonly Written[],
  tops: readonly number[],
  found: Furniture,
  isVerse: (line: Line) => boolean,
): void {
  const longest = headLength(written);
  const isHead = (at: number): boolean => {
    const { line } = written[at] as Written;
    const isText = line.hint === undefined;
    return (
      isText && !isVerse(line) && line.text.length <= longest && endOf(line.plain) !== 'closed'
    );
  };
  const counts = new Map<string, number>();
  for (const at of tops.filter(isHead)) {
    const key = keyOf(written[at] as Written);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let heads = 0;
  for (const at of tops) {
    const item = written[at] as Written;
    const isAgain = isHead(at) && (counts.get(keyOf(item)) ?? 0) >= 2;
    // The first page’s may be the title; where a blank line follows and others have none, it is.
    if (!isAgain || (at === 0 && isTitle(written, tops, at))) continue;
    found.set(item.line.number, 'head');
    heads += 1;
  }
  if (heads < 2 || heads < (tops.length - 1) * 0.5) return;
  for (const at of tops) {
    const { line, startsPage } = written[at] as Written;
    const before = written[at - 1];
    const next = written[at + 1];
    const isCut = before !== undefined && found.has(before.line.number);
    const isShort = line.text.length <= 40 && wordsOf(line.plain).length <= 7;
    const isAttached = next !== undefined && next.line.number === line.number + 1;
    if (found.has(line.number) || !startsPage || !isCut || !isShort || !isAttached) continue;
    if (isHead(at) && !hasSmallWords(line.plain) && !isSmallStart(line)) {
      found.set(line.number, 'head');
    }
  }
}

/** A sentence that goes on begins with such a word; a head doesn’t. */
function isSmallStart({ plain }: Line): boolean {
  return /^(?:و|که|تا|را|از|به|در|با|یا|اما|ولی|می|نمی|بود|است|شد) /.test(plain);
}

function isTitle(written: readonly Written[], tops: readonly number[], at: number): boolean {
  const [line, next] = [written[at]?.line, written[at + 1]?.line];
  if (!line || !next) return false;
  const others = tops.slice(1).map((top) => written[top + 1]?.line.text.length ?? 0);
  const usual = others.sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
  return next.number - line.number > 1 || next.text.length < usual * 0.7 || /[:：]/.test(next.text);
}

function keyOf({ line }: Written): string {
  return wordsOf(line.plain).join(' ');
}

/** The first words of a page, set below the last line of the one before it. */
function findCatchwords(written: readonly Written[], found: Furniture): void {
  for (const [at, { line }] of written.entries()) {
    if (at === 0 || found.has(line.number)) continue;
    const words = wordsOf(line.plain);
    if (words.length > 4 || line.text.length > 25) continue;
    let next = at + 1;
    let isEdge = written[next]?.startsPage === true;
    while (written[next] && found.has(written[next]?.line.number ?? 0)) {
      isEdge = true;
      next += 1;
    }
    const first = written[next]?.line;
    const isSame =
      first && wordsOf(first.plain).slice(0, words.length).join(' ') === words.join(' ');
    if (isEdge && isSame && first.text.length > line.text.length)
      found.set(line.number, 'catchword');
  }
}
