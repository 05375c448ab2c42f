export { type Address, type AddressKind, findAddresses } from './addresses.ts';
export {
  convertSpan,
  type DateSpan,
  formatDateSpan,
  gregorianDay,
  type PartialDate,
  parseDateSpan,
  sameDays,
  weekdaysOf,
} from './calendar.ts';
export { applyChanges, type Change, type Span } from './change.ts';
export { bareWord } from './characters.ts';
export { comparePersian, type FilingLetter, filingLetter, persianSortKey } from './collation.ts';
export { formatCount, toAsciiDigits, toPersianDigits } from './digits.ts';
export {
  readsAsMeant,
  withDirectionControls,
  withIsolateControls,
  withoutDirectionControls,
} from './direction-controls.ts';
export { type ForeignKind, type ForeignSpan, findForeignSpans } from './foreign-spans.ts';
export { abjadFolio, alefBaFolio } from './front-folios.ts';
export { mayPartAtHalfSpace } from './half-space-breaks.ts';
export { partJoinedPlural } from './half-spaces-joined.ts';
export { findIsolates, type Isolate, type IsolateKind } from './isolates.ts';
export { keepTogether } from './keep-together.ts';
export { isCommonWord, isKnownWord } from './known-words.ts';
export { isLeftToRight } from './language-direction.ts';
export {
  afterJoinedBe,
  joinedStarts,
  oneWord,
  settledWords,
} from './lexicon/joined-words.ts';
export { type Calendar, monthsIn, weekdayNames } from './month-names.ts';
export {
  moveOffset,
  moveOffsetBack,
  type Normalisation,
  type NormalisationStep,
  type NormaliseOptions,
  normalise,
  normalise as putTextRight,
  type RuleSwitches,
} from './normalise.ts';
export { numberInWords, ordinalInWords } from './number-words.ts';
export { refuseUnknown } from './options.ts';
export { findOtherLanguages, type OtherLanguages } from './other-languages.ts';
export { findArabicQuotations, findProtectedSpans, veil } from './protected-spans.ts';
export { findReports, partJoinedWords, type Report, wordsOf } from './reports.ts';
export type { AcceptedSpacing, HouseStyle, TextKind, TypographyRule } from './rule.ts';
export {
  type TypographyReportId,
  type TypographyRuleId,
  typographyReportIds,
  typographyRuleIds,
} from './rule-ids.ts';
export { type RuleFamily, ruleFamilies, typographyRules } from './rules.ts';
export { countLetters, type LetterCount, skeleton } from './skeleton.ts';
export { softBreak, softHyphen, withoutSoftHyphens } from './soft-hyphens.ts';
export { isVerbAfterMi } from './verb-form.ts';
export { findWords } from './words.ts';
export {
  findWeekdays,
  findWrittenDates,
  mentionsDays,
  namesDays,
  type WrittenDate,
} from './written-dates.ts';
export { withoutZeroWidthSpaces } from './zero-width-spaces.ts';
