// The pure typography, as other programs have it (`chapkhaneh/typography`): functions over strings that ask
// for no package. What the rooms of the press need beside stays in the room.

import {
  type Normalisation,
  type NormaliseOptions,
  putTextRight,
  refuseUnknown,
  type Span,
  typographyRuleIds,
} from './typography/index.ts';

export {
  type AcceptedSpacing,
  abjadFolio,
  alefBaFolio,
  applyChanges,
  type Change,
  comparePersian,
  countLetters,
  type ForeignKind,
  type ForeignSpan,
  findForeignSpans,
  findIsolates,
  findOtherLanguages,
  findReports,
  formatCount,
  type HouseStyle,
  type Isolate,
  type IsolateKind,
  keepTogether,
  type LetterCount,
  moveOffset,
  moveOffsetBack,
  type Normalisation,
  type NormalisationStep,
  type NormaliseOptions,
  numberInWords,
  type OtherLanguages,
  ordinalInWords,
  persianSortKey,
  type Report,
  type RuleFamily,
  type RuleSwitches,
  ruleFamilies,
  type Span,
  skeleton,
  type TextKind,
  type TypographyReportId,
  type TypographyRule,
  type TypographyRuleId,
  toAsciiDigits,
  toPersianDigits,
  typographyReportIds,
  typographyRuleIds,
  typographyRules,
} from './typography/index.ts';

const options = ['hamza', 'afterNonJoining', 'rules', 'kind', 'protect', 'accept', 'parted'];

/**
 * Put a Persian text right by the rules that are switched on, in their order, until no rule finds
 * anything, so that doing it twice is doing it once. Its letters stay.
 * @param opaque spans that no rule may touch, beside what is found to be no Persian; offsets are UTF-16 units
 * @param persian spans that are Persian, whatever they look like
 * @throws TypeError for an option or a rule that there isn’t
 */
export function normalise(
  text: string,
  given: NormaliseOptions = {},
  opaque: readonly Span[] = [],
  persian: readonly Span[] = [],
): Normalisation {
  refuseUnknown('normalise', given, options);
  refuseUnknown('“rules” of normalise', given.rules, typographyRuleIds);
  return putTextRight(text, given, opaque, persian);
}
