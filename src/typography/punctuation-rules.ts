import { type Change, changesWhere } from './change.ts';
import {
  digitClass,
  hasLatinLetter,
  hasPersianLetter,
  latinClass,
  scriptClass,
} from './characters.ts';
import type { TypographyRule } from './rule.ts';
import type { TypographyRuleId } from './rule-ids.ts';

const aLetter = new RegExp(`[${scriptClass}${latinClass}]`);

/** How far a sign looks for a letter: what stands further off says nothing of it. */
const reach = 60;

/** Whether a sign belongs to Persian: the next letter at one side or the other is Persian. */
function isAmongPersian(text: string, offset: number): boolean {
  let [before, after] = ['', ''];
  const [first, last] = [Math.max(0, offset - reach), Math.min(text.length, offset + reach)];
  for (let i = offset - 1; i >= first && !before; i -= 1) {
    if (aLetter.test(text[i] as string)) before = text[i] as string;
  }
  for (let i = offset + 1; i < last && !after; i += 1) {
    if (aLetter.test(text[i] as string)) after = text[i] as string;
  }
  if (hasLatinLetter(before) && hasLatinLetter(after)) return false;
  return hasPersianLetter(before + after);
}

function persianSign(
  rule: TypographyRuleId,
  text: string,
  pattern: RegExp,
  sign: string,
): Change[] {
  return changesWhere(rule, text, pattern, (_, offset) =>
    isAmongPersian(text, offset) ? sign : undefined,
  );
}

const inNumber = `(?<=[${digitClass}])[,\u066C](?=[${digitClass}])`;

export const comma: TypographyRule = {
  id: 'comma',
  description: ', and ٬ outside numbers become ،.',
  reason: 'The Persian comma is U+060C.',
  source: 'custom',
  find: (text) => persianSign('comma', text, new RegExp(`(?!${inNumber})[,\u066C]`, 'g'), '،'),
};

export const semicolon: TypographyRule = {
  id: 'semicolon',
  description: '; becomes ؛.',
  reason: 'The Persian semicolon is U+061B.',
  source: 'custom',
  find: (text) => persianSign('semicolon', text, /;(?![-)(])/g, '؛'),
};

export const questionMark: TypographyRule = {
  id: 'question-mark',
  description: '? becomes ؟.',
  reason: 'The Persian question mark is U+061F.',
  source: 'custom',
  find: (text) => persianSign('question-mark', text, /\?/g, '؟'),
};

export const percent: TypographyRule = {
  id: 'percent',
  description: '% behind a Persian number becomes ٪.',
  reason: 'U+066A goes with Persian digits; the sign follows the number.',
  source: 'unicode',
  find: (text) => changesWhere('percent', text, /(?<=[۰-۹] ?)%/g, () => '٪'),
};

export const headingColon: TypographyRule = {
  id: 'heading-colon',
  description: 'A heading loses its final colon.',
  reason: 'A heading stands by itself; the line that it has to itself says what the colon said.',
  source: 'press',
  find: (text, kind) =>
    kind === 'heading'
      ? changesWhere('heading-colon', text, /[ \u00A0]*:[ \u00A0]*$/g, () => '')
      : [],
};
