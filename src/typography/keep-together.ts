import { bareWord, wordAfter } from './characters.ts';
import {
  halfSpaceComparative,
  halfSpaceHeh,
  halfSpaceHehYeh,
  halfSpacePlural,
  halfSpaceYeh,
} from './half-spaces-endings.ts';
import { spacesAfterMi, spacesInPreverbs } from './half-spaces-verbs.ts';
import { units } from './lexicon/words.ts';

const endings = [
  halfSpacePlural,
  halfSpaceComparative,
  halfSpaceHeh,
  halfSpaceHehYeh,
  halfSpaceYeh,
];
const beforeDash = / (?=[—–] )/g;
const afterNumber = /(?<=[0-9\u0660-\u0669\u06F0-\u06F9]) (?=[\u0620-\u06FF])/g;

/**
 * The spaces of a text at which no line may end, as offsets (UTF-16 units) in
 * order: those that stand for a half-space («می گذرد», «شانه ی», «کتاب ها») and
 * those between a number and its unit («۴۰۰ هزار»). For the diplomatic edition,
 * which prints a source’s own spaces, and for any other. Nor does a line begin with a dash.
 */
export function keepTogether(text: string): number[] {
  return spacesToKeep(/[\u0643\u0649\u064A]/.test(text) ? withPersianLetters(text) : text);
}

// The diplomatic edition has the source’s Arabic letters, which no lexicon knows.
function withPersianLetters(text: string): string {
  return text.replace(/[\u0649\u064A]/g, '\u06CC').replace(/\u0643/g, '\u06A9');
}

function spacesToKeep(text: string): number[] {
  const offsets = text.includes('می ') ? [...spacesAfterMi(text), ...spacesInPreverbs(text)] : [];
  for (const rule of endings) {
    for (const { start } of rule.find(text, 'text', {
      hamza: 'combining',
      afterNonJoining: 'keep',
    }))
      offsets.push(start);
  }
  for (const { index } of text.matchAll(afterNumber)) {
    const word = bareWord(wordAfter(text, index + 1)) || (text[index + 1] as string);
    if (units.has(word)) offsets.push(index);
  }
  for (const { index } of text.matchAll(beforeDash)) offsets.push(index);
  return offsets.length > 1 ? [...new Set(offsets)].sort((a, b) => a - b) : offsets;
}
