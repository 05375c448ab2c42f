import { coverOf, type Span } from './change.ts';
import { bareWord } from './characters.ts';
import {
  arabicOrPersian,
  arabicWords,
  articleInPersian,
  formulas,
  onlyPersian,
  otherLetters,
  otherWords,
  persianOrArabic,
  persianWords,
} from './lexicon/languages.ts';
import { hasArabicArticle } from './lexicon/words.ts';

/** What in a text is in another language of the Arabic script, by offsets (UTF-16 units). */
export interface OtherLanguages {
  /** What no rule of Persian may look at. */
  readonly spans: readonly Span[];
  /** Those of them that may be Persian after all. */
  readonly doubts: readonly Span[];
}

interface Word extends Span {
  readonly written: string;
  /** Without marks, with ی and ک: as lexicons have it. */
  readonly bare: string;
  /** 2 with letters that neither Persian nor Arabic has; 1 for a word of a language without such letters. */
  readonly other: number;
  /** How much it shows Arabic: 0, 1 or 2. */
  readonly arabic: number;
}

const letters =
  '\u0620-\u065F\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08FF\u200C\u200D';
const word = new RegExp(`[${letters}]+`, 'g');
const other = new RegExp(`[${otherLetters}]`);
/** Without one of these there is nothing in a text that the rules could spoil. */
const sign = new RegExp(
  `[يىكةأإٱ\u064B-\u0652\u0670${otherLetters}]|(?<![${letters}])[وفبلک]?ال|ئ|ؤ`,
);
/** In ە behind ه, and in the heh of Urdu alone, a Persian word is mistyped. */
const mistyped = /[\u06D5\u06C1\u06C2\u06BE\u06C3]/g;
const vowelSigns = /[\u064B-\u0652]/g;
const formula = new RegExp(
  `(?<![${letters}])(?:${formulas.join('|').replaceAll(' ?', '[ \u200C]?').replaceAll(' ', ' +')})(?![${letters}])`,
  'g',
);
/** «محمد بن موسى», «ابن سينا», «علي بن أبي طالب». */
const sonOf = /^و?(?:بن|بنت|ابن|إبن|أبو|أبی|أبا)$/;
const clauseEnd = /[.،؛:!؟?«»()[\]"“”…\n\t]+/g;

const none: OtherLanguages = { spans: [], doubts: [] };

/**
 * Find what is in another language of the Arabic script than Persian: lines and clauses
 * of it as a whole, and within Persian ones its words that stand together. A line is
 * judged first, for a short clause says less.
 * @param settled what is known to be Persian, or to be none
 */
export function findOtherLanguages(source: string, settled: readonly Span[] = []): OtherLanguages {
  if (!sign.test(source)) return none;
  const text = withoutSpans(source, settled);
  const spans: Span[] = [];
  const doubts: Span[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const found = languagesOfLine(readWords(line, from), line, from);
    spans.push(...found.spans);
    doubts.push(...found.doubts);
    from += line.length + 1;
  }
  const doubtful = doubts.filter(({ start, end }) => /[يىك]/.test(text.slice(start, end)));
  return { spans, doubts: doubtful };
}

/** The text with a Latin letter for each unit of the spans, which then say nothing. */
function withoutSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const cover = coverOf(text.length, spans);
  return text.replace(/[^\n]/g, (unit, at: number) => (cover[at] ? 'x' : unit));
}

function languagesOfLine(all: readonly Word[], line: string, from: number): OtherLanguages {
  if (all.length === 0) return none;
  const wishes = formulasIn(line, from);
  // A formula says nothing of the words around it.
  const wished = coverOf(line.length, wishes, from);
  const words = all.filter(({ start }) => !wished[start - from]);
  const whole = judgeLine(words, line, from);
  if (whole !== 'persian') {
    const { spans, doubts } = asFound(words, whole);
    return { spans: [...spans, ...wishes], doubts };
  }
  const spans: Span[] = [...wishes];
  const doubts: Span[] = [];
  for (const clause of clausesOf(words, line, from)) {
    const judged = clause.length < words.length ? judge(clause) : 'persian';
    const found = judged === 'persian' ? languagesWithin(clause) : asFound(clause, judged);
    spans.push(...found.spans);
    doubts.push(...found.doubts);
  }
  return { spans, doubts };
}

const quotation = /«[^«»]*»|"[^"]*"|“[^“”]*”|\([^()]*\)/g;

/** A line with a quotation is in another language only where what stands around that is. */
function judgeLine(words: readonly Word[], line: string, from: number): Judgement {
  if (words.length === 0) return 'persian';
  const quoted = [...line.matchAll(quotation)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  const inside = coverOf(line.length, quoted);
  const around = words.filter(({ start }) => !inside[start - from]);
  if (around.length > 0 && around.length < words.length && judge(around) === 'persian')
    return 'persian';
  return judge(words);
}

type Judgement = 'persian' | 'other' | 'doubtful';

function asFound(words: readonly Word[], judged: Judgement): OtherLanguages {
  const span = spanOf(words);
  return { spans: [span], doubts: judged === 'doubtful' ? [span] : [] };
}

/** Which language words that stand together are in. */
function judge(words: readonly Word[]): Judgement {
  if (isOther(words)) return 'other';
  const strong = words.filter(({ arabic }) => arabic > 1).length;
  const weak = words.filter(({ arabic }) => arabic === 1).length;
  if (strong + weak === 0 || words.some(isSurelyPersian)) return 'persian';
  const share = (strong + weak) / words.length;
  if (strong > 1 && share >= 0.3) return 'other';
  if (strong === 1 && (weak > 0 || words.some(({ written }) => /[ةإٱ]|^و?أ/.test(written)))) {
    return words.length > 1 ? 'other' : 'persian';
  }
  if (strong === 1 && words.length > 1 && share >= 0.25) return 'doubtful';
  if (weak > 1 && share >= 0.5 && words.length > 2) return 'doubtful';
  return 'persian';
}

/** Whether words are in a language that isn’t written as Persian or Arabic is. */
function isOther(words: readonly Word[]): boolean {
  const lettered = words.filter((each) => isLettered(each)).length;
  const listed = words.filter((each) => each.other === 1).length;
  // Malay has «این» as well.
  const malay = words.some(({ written }) => /[\u06A0\u06A4\u0762\u06BD\u06CF]/.test(written));
  const persian = words.filter(
    ({ bare }) => onlyPersian.has(bare) && !(malay && bare === 'این'),
  ).length;
  const share = (lettered + listed) / words.length;
  if (lettered > 0 && persian === 0) return share >= 0.15;
  if (lettered > 1) return share >= 0.5 || (share >= 0.25 && lettered > 2 * persian);
  return listed > 1 && listed > 2 * persian && share >= 0.25;
}

/** A mistyped heh alone is no other language. */
function isLettered({ other: level, written }: Word): boolean {
  return (
    level === 2 &&
    (other.test(written.replace(mistyped, '')) || !/ه[\u06D5]|[\u06C2]$/.test(written))
  );
}

/** Within a Persian clause: words of other letters, names with بن, Arabic words that stand together. */
function languagesWithin(words: readonly Word[]): OtherLanguages {
  const spans: Span[] = [];
  const doubts: Span[] = [];
  for (const run of runsOf(words, (each) => each.other > 0)) {
    if (run.some(isLettered) || run.filter((each) => each.other > 0).length > 2)
      spans.push(spanOf(run));
  }
  for (const run of runsOf(words, (each) => each.arabic > 0 && !isSurelyPersian(each))) {
    const strong = run.filter(({ arabic }) => arabic > 1).length;
    const weak = run.filter(
      ({ arabic, bare }) => arabic === 1 && !persianOrArabic.has(bare),
    ).length;
    if (strong > 1 || (strong === 1 && weak > 1)) spans.push(spanOf(run));
  }
  for (const name of namesIn(words)) {
    spans.push(name);
    doubts.push(name);
  }
  return { spans, doubts };
}

/** Longest rows of words that are so; one that isn’t may stand between two. */
function runsOf(words: readonly Word[], is: (word: Word) => boolean): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const [index, each] of words.entries()) {
    const next = words[index + 1];
    const joins = run.length > 0 && next && is(next) && !isSurelyPersian(each);
    if (is(each) || joins) run.push(each);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Names with بن: the word before it, those after it, and an article’s name behind them. */
function namesIn(words: readonly Word[]): Span[] {
  const names: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!sonOf.test(bareOf(words[at]))) continue;
    const son = /^و?بنت?$/.test(bareOf(words[at]));
    let first = at;
    let last = at + 1;
    if (son && at > 0) first -= 1;
    while (sonOf.test(bareOf(words[last])) || /^(?:ابی|ابو|ابا|عبد)$/.test(bareOf(words[last]))) {
      last += 1;
    }
    while (sonOf.test(bareOf(words[last + 1]))) {
      last += 2;
      if (/^(?:ابی|ابو|ابا|عبد)$/.test(bareOf(words[last]))) last += 1;
    }
    while (/^ال.{2,}/.test(bareOf(words[last + 1]))) last += 1;
    last = Math.min(last, words.length - 1);
    names.push({ start: (words[first] as Word).start, end: (words[last] as Word).end });
    at = last;
  }
  return names;
}

function bareOf(each: Word | undefined): string {
  return each?.bare ?? '';
}

function formulasIn(line: string, from: number): Span[] {
  const plain = folded(line)
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/[\u064B-\u065F\u0670]/g, '\u0640');
  // Vowel signs within a formula would part its letters; such words are Arabic by their signs.
  return [...plain.matchAll(formula)].map(({ index, 0: found }) => ({
    start: from + index,
    end: from + index + found.length,
  }));
}

function isSurelyPersian({ bare, other: level, arabic }: Word): boolean {
  if (level > 0 || arabic > 1) return false;
  return (
    (persianWords.has(bare) && !persianOrArabic.has(bare)) ||
    /[پچژگ]|^ن?می\u200C|\u200C(?:ها|های)/.test(bare)
  );
}

function readWords(line: string, from: number): Word[] {
  const mixed = /ى(?=[\u0621-\u064A])/.test(line) && /ي(?=[\u0621-\u064A])/.test(line);
  return [...line.matchAll(word)].map(({ index, 0: written }) => {
    const bare = folded(bareWord(written)).replace(/[\u0640\u200D]/g, '');
    return {
      start: from + index,
      end: from + index + written.length,
      written,
      bare,
      // Who types ي in the middle of words types no ى there, unless they are two letters, as in Kazakh.
      other:
        other.test(written) || (mixed && /ى(?=[\u0621-\u064A])/.test(written))
          ? 2
          : Number(otherWords.has(bare)),
      arabic: arabicOf(written, bare),
    };
  });
}

/** «کالسکه», «بالاخانه»: ال isn’t the article in them. */
const noArticle =
  /^(?:بالا(?!خره)|کالس|کالب|کالج|کالا|فالود|فالگ|بالک|بالن|بالش|بالین|بالید|بالی?$|والا|والد|والی|والیبال|بالغ)/;

function arabicOf(written: string, bare: string): number {
  if (/[پچژگ\u200C]/.test(bare)) return 0;
  if (/[ةإٱ]|^[وفبلك]?أ/.test(written) && !/^(?:رأ|مأ)/.test(written)) return 2;
  if (arabicWords.has(bare)) return 2;
  if ((written.match(vowelSigns)?.length ?? 0) > 2) return 2;
  if (noArticle.test(bare)) return 0;
  const stem = bare.replace(/^[وفبک](?=ال)/, '');
  if (articleInPersian.has(stem)) return 0;
  if (hasArabicArticle(stem) || /^[وف]?لل.{2,}/.test(bare)) return 2;
  return arabicOrPersian.has(bare) ? 1 : 0;
}

function clausesOf(words: readonly Word[], line: string, from: number): Word[][] {
  const ends = [...line.matchAll(clauseEnd)].map(({ index }) => from + index);
  const clauses: Word[][] = [];
  let clause: Word[] = [];
  let at = 0;
  for (const each of words) {
    while (at < ends.length && (ends[at] as number) < each.start) {
      if (clause.length > 0) clauses.push(clause);
      clause = [];
      at += 1;
    }
    clause.push(each);
  }
  return clause.length > 0 ? [...clauses, clause] : clauses;
}

function spanOf(words: readonly Word[]): Span {
  return { start: (words[0] as Word).start, end: (words.at(-1) as Word).end };
}

function folded(text: string): string {
  return text.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
}
