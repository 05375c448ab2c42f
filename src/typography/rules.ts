import { accepted } from './accepted-rule.ts';
import { digits, numberSeparator } from './digit-rules.ts';
import {
  halfSpaceComparative,
  halfSpaceHeh,
  halfSpaceHehYeh,
  halfSpacePlural,
  halfSpaceYeh,
} from './half-spaces-endings.ts';
import {
  halfSpaceJoinedComparative,
  halfSpaceJoinedHeh,
  halfSpaceJoinedPlural,
  halfSpaceNonJoining,
} from './half-spaces-joined.ts';
import { halfSpaceJoinedMi, halfSpaceMi, halfSpacePreverb } from './half-spaces-verbs.ts';
import { hamzaHeh, letterForm, letterKaf, letterYeh } from './letter-rules.ts';
import { comma, headingColon, percent, questionMark, semicolon } from './punctuation-rules.ts';
import { innerQuotes, quotes } from './quote-rules.ts';
import type { TypographyRule } from './rule.ts';
import type { TypographyRuleId } from './rule-ids.ts';
import {
  halfSpaceSign,
  halfSpaceStray,
  spaceAfterMark,
  spaceAround,
  spaceBeforeMark,
  spaceInside,
  spaceNoBreak,
  spaceRun,
  unseenSign,
} from './space-rules.ts';

/** All rules in the order in which they are applied: signs first, then words. */
export const typographyRules: readonly TypographyRule[] = [
  letterForm,
  unseenSign,
  halfSpaceSign,
  halfSpaceStray,
  spaceNoBreak,
  spaceRun,
  letterYeh,
  letterKaf,
  hamzaHeh,
  digits,
  numberSeparator,
  comma,
  semicolon,
  questionMark,
  percent,
  quotes,
  innerQuotes,
  spaceBeforeMark,
  spaceInside,
  spaceAfterMark,
  spaceAround,
  halfSpaceMi,
  halfSpaceJoinedMi,
  halfSpacePreverb,
  halfSpacePlural,
  halfSpaceComparative,
  halfSpaceHeh,
  halfSpaceHehYeh,
  halfSpaceYeh,
  halfSpaceJoinedHeh,
  halfSpaceJoinedPlural,
  halfSpaceJoinedComparative,
  halfSpaceNonJoining,
  accepted,
  headingColon,
];

/** A group of rules that a plugin of its own offers. */
export type RuleFamily = 'letters' | 'digits' | 'punctuation' | 'quotes' | 'halfSpaces';

/** The groups in which the plugins offer the rules. */
export const ruleFamilies: Readonly<Record<RuleFamily, readonly TypographyRuleId[]>> = {
  letters: ['letter-form', 'letter-yeh', 'letter-kaf', 'hamza-heh'],
  digits: ['digits', 'number-separator', 'percent'],
  punctuation: [
    'space-no-break',
    'space-run',
    'comma',
    'semicolon',
    'question-mark',
    'space-before-mark',
    'space-inside',
    'space-after-mark',
    'space-around',
    'heading-colon',
  ],
  quotes: ['quotes', 'inner-quotes'],
  halfSpaces: [
    'unseen-sign',
    'half-space-sign',
    'half-space-stray',
    'half-space-mi',
    'half-space-joined-mi',
    'half-space-preverb',
    'half-space-plural',
    'half-space-comparative',
    'half-space-heh',
    'half-space-heh-yeh',
    'half-space-yeh',
    'half-space-joined-heh',
    'half-space-joined-plural',
    'half-space-joined-comparative',
    'half-space-non-joining',
    'accepted',
  ],
};
