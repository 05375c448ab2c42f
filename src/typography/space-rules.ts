import { type Change, changesWhere } from './change.ts';
import {
  bareWord,
  digitClass,
  halfSpace,
  scriptClass,
  wordAfter,
  wordBefore,
} from './characters.ts';
import type { TypographyRule } from './rule.ts';

const letter = `[${scriptClass}]`;

/**
 * Signs that nobody sees and that do nothing between Persian letters and spaces: marks of direction,
 * joiners of words, places to break. Beside Latin or a digit they may be meant.
 */
const nothing = /[\u200B\u200E\u200F\u2060\uFEFF]+/g;

export const unseenSign: TypographyRule = {
  id: 'unseen-sign',
  description: 'U+200B, U+200E, U+200F, U+2060 and U+FEFF beside a space within Persian go.',
  reason: 'Editors left them behind; a search stumbles over them.',
  source: 'unicode',
  find: (text) =>
    changesWhere('unseen-sign', text, nothing, (run, offset) => {
      const end = offset + run.length;
      const [before, after] = [
        text.slice(Math.max(0, offset - 2), offset),
        text.slice(end, end + 2),
      ];
      if (isCombining.test(after)) return undefined;
      const besideSpace = /(?:^|\s)$/.test(before) || /^(?:\s|$)/.test(after);
      return besideSpace && persianEnd.test(before) && persianStart.test(after) ? '' : undefined;
    }),
};
const isCombining = /^[\p{M}\u1160-\u11FF]/u;
const persianEnd = new RegExp(`(?:^|${letter}\\s?|^\\s|\n)$`);
const persianStart = new RegExp(`^(?:\\s?${letter}|\\s?$|\n)`);

/**
 * The sign between two letters that Word and old converters left where a
 * half-space was meant. A mark behind it would fall on another letter.
 */
const wrongSign = new RegExp(
  `[\u200E\u200F\u00AC](?<=${letter}.)(?=${letter}(?<![\u064B-\u065F\u0670]))`,
  'g',
);

/** Other signs that stood in for a half-space: only where one belongs, behind می and before an ending. */
const standIn = /(?:\u00AD|\u034F|\u200B|\u200D|\u2060|\uFEFF)+/g;
const behindMi = /^(?:بر|باز|در|فرا|فرو|وا)?ن?می$/;
const ending =
  /^(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ش|م|ست)?|تر(?:ی|ین)?|ا[میتش]|ایم|اید|اند|است|مان|تان|شان|ای|ی|م|ت|ش)$/;
/** No word that is asked for, with its vowel signs, is longer. */
const farthest = 16;
const parts = /\u200C|\u200D/;
const joins = new RegExp(`${letter}(?<![\u064B-\u065F\u0670])`);

export const halfSpaceSign: TypographyRule = {
  id: 'half-space-sign',
  description:
    'U+200E, U+200F and ¬ between two letters become a half-space; U+00AD, U+200B, U+200D and their kin behind می and before an ending.',
  reason: 'U+200C is the half-space; the others parted letters only in programs that are gone.',
  source: 'unicode',
  find: (text) =>
    inOrder([
      ...changesWhere('half-space-sign', text, wrongSign, () => halfSpace),
      ...changesWhere('half-space-sign', text, standIn, (run, offset) => {
        const end = offset + run.length;
        if (!joins.test(text[offset - 1] ?? '') || !joins.test(text[end] ?? '')) return undefined;
        const near = text.slice(Math.max(0, offset - farthest), offset);
        const before = bareWord(wordBefore(near, near.length)).split(parts).at(-1) ?? '';
        const [after = ''] = bareWord(wordAfter(text.slice(end, end + farthest), 0)).split(parts);
        return behindMi.test(before) || ending.test(after) ? halfSpace : undefined;
      }),
    ]),
};

function inOrder(changes: Change[]): Change[] {
  return changes.sort((a, b) => a.start - b.start);
}

export const halfSpaceStray: TypographyRule = {
  id: 'half-space-stray',
  description: 'Half-spaces in a row become one; one beside a space or at an end is taken away.',
  reason: 'A half-space parts two letters of a word; elsewhere it can’t be seen and spoils search.',
  source: 'unicode',
  find: (text) =>
    changesWhere('half-space-stray', text, /\u200C+/g, (run, offset) => {
      const before = text[offset - 1];
      const after = text[offset + run.length];
      const atSpace = [before, after].some((sign) => sign === undefined || /\s/.test(sign));
      return atSpace && !/[\p{M}\u1160-\u11FF]/u.test(after ?? '') ? '' : '\u200C';
    }),
};

export const spaceNoBreak: TypographyRule = {
  id: 'space-no-break',
  description: 'A no-break space (U+00A0, U+202F) becomes a space.',
  reason:
    'It comes from word processors, and can’t be justified; what mustn’t part is kept together by the layout.',
  source: 'press',
  find: (text) => changesWhere('space-no-break', text, /[\u00A0\u202F](?!\p{M})/gu, () => ' '),
};

export const spaceRun: TypographyRule = {
  id: 'space-run',
  description: 'Spaces in a row become one, and none is left at the end of a line.',
  reason: 'Spaces are for parting words; distance is the layout’s.',
  source: 'custom',
  find: (text) =>
    changesWhere('space-run', text, / +/g, (run, offset) => {
      const before = text[offset - 1] ?? '\n';
      const after = text[offset + run.length] ?? '\n';
      if (before === '\t' || after === '\t' || /\p{M}/u.test(after)) return undefined;
      return before === '\n' || after === '\n' ? '' : ' ';
    }),
};

/** What a mark that ends a phrase may follow once the space is gone. */
const phraseEnd = `[${scriptClass}${digitClass}\u200C»›)\\]٪%A-Za-z]`;
const beforeMark = new RegExp(
  // Not before dots in a row, a smiley, a file’s suffix or a decimal point.
  ` (?=(?:[،؛!؟]|[.:](?![.:)(/\\\\-]|[A-Za-z${digitClass}]| ?\\.))(?!\\p{M}))(?<=${phraseEnd} )`,
  'gu',
);

export const spaceBeforeMark: TypographyRule = {
  id: 'space-before-mark',
  description: 'No space before ، ؛ : . ! ؟.',
  reason: 'The signs belong to the word before them, and a line mustn’t begin with one.',
  source: 'custom',
  find: (text) => changesWhere('space-before-mark', text, beforeMark, () => ''),
};

export const spaceInside: TypographyRule = {
  id: 'space-inside',
  description: 'No space inside « », ‹ › and ( ).',
  reason: 'The signs belong to what they enclose.',
  source: 'custom',
  find: (text) =>
    changesWhere(
      'space-inside',
      text,
      / (?!\p{M})(?:(?<=[«‹(] )|(?=[»›)](?!\p{M})))/gu,
      (_, offset) =>
        /[:;]\($/.test(text.slice(Math.max(0, offset - 2), offset)) ||
        // An empty pair is a gap to be filled in; a smiley is a face.
        (/[«‹(]/.test(text[offset - 1] ?? '') && /[»›)]/.test(text[offset + 1] ?? ''))
          ? undefined
          : '',
    ),
};

const afterMark = new RegExp(
  `[،؛!؟:.](?<=[${scriptClass}${digitClass}»)].)(?=[${scriptClass}«(]|[،؛]?[${digitClass}])`,
  'g',
);
const isMark = /[\u064B-\u065F\u0670]/;

export const spaceAfterMark: TypographyRule = {
  id: 'space-after-mark',
  description: 'A space after ، ؛ : . ! ؟ between words.',
  reason:
    'Without it two sentences run together; abbreviations («ج.ا») and numbers are left alone.',
  source: 'custom',
  find: (text) =>
    changesWhere('space-after-mark', text, afterMark, (sign, offset) => {
      const next = text[offset + 1] as string;
      const before = wordBefore(text, offset);
      if (isMark.test(next)) return undefined;
      const digitNext = new RegExp(`[${digitClass}]`).test(next);
      if (sign === '.' || sign === ':') {
        if (digitNext || next === '(' || (sign === '.' && !before)) return undefined;
        if (sign === '.' && (before.length < 2 || !isWholeWord(text, offset + 1))) return undefined;
        if (text[offset - before.length - 1] === '.') return undefined;
      }
      if (digitNext && !before) return undefined;
      return `${sign} `;
    }),
};

/** Two letters or more, with no dot behind them: no abbreviation, no name of a site. */
function isWholeWord(text: string, offset: number): boolean {
  if (text[offset] === '«') return true;
  const word = new RegExp(`[${scriptClass}\u200C]*`, 'y');
  word.lastIndex = offset;
  const found = word.exec(text)?.[0] ?? '';
  return (
    found.length > 1 &&
    !/^\.[^\s.]/.test(text.slice(offset + found.length, offset + found.length + 2))
  );
}

const around = new RegExp(`(?<=[${scriptClass}\u200C])(?=[«(])|(?<=[»)])(?=[${scriptClass}])`, 'g');
/** Behind a bracket or a quotation mark these belong to the word before it: «کتاب»ها, «حزب»ی. */
const suffix =
  /^(?:ها(?:ی|یی|ش|یش|یشان)?|ان|ی|ای|ام|اند|اش|ات|ه|ین|ات|گان|یی|تر|ترین|م|ت|ش|مان|تان|شان|مون|تون|شون|است|ست|و|را|رو)$/;
const parentheses = /\(([^()]*)\)/g;

/** Brackets that hold a part of a word: «کارگر(ان)», «(نا)برابری». */
function partsOfWords(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index, 0: whole, 1: content = '' } of text.matchAll(parentheses)) {
    if (
      !/[\s]/.test(content.trim()) &&
      (content.trim().length < 4 || suffix.test(bareWord(content)))
    ) {
      found.add(index).add(index + whole.length);
    }
  }
  return found;
}

export const spaceAround: TypographyRule = {
  id: 'space-around',
  description:
    'A space between a word and the ( or « behind it, and between ) or » and the next word.',
  reason: 'Without it two words run together; «کارگر(ان)» and «کیهان»ها are one word each.',
  source: 'custom',
  find: (text) => {
    if (!/[()«»]/.test(text)) return [];
    const parts = partsOfWords(text);
    return changesWhere('space-around', text, around, (_, offset) => {
      if (parts.has(offset) || isMark.test(text[offset] ?? '')) return undefined;
      const [before = '', after = ''] = [text[offset - 1], text[offset]];
      if (/[»)]/.test(before) && suffix.test(bareWord(wordAfter(text, offset)))) return undefined;
      // An unpaired sign says nothing of what it belongs to.
      const isPaired =
        after === '«' || after === '('
          ? text.indexOf(after === '(' ? ')' : '»', offset) !== -1
          : text.lastIndexOf(before === ')' ? '(' : '«', offset) !== -1;
      return isPaired ? ' ' : undefined;
    });
  },
};
