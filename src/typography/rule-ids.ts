/** The rules that change something, in the order in which they are applied. */
export const typographyRuleIds = [
  'letter-form',
  'unseen-sign',
  'half-space-sign',
  'half-space-stray',
  'space-no-break',
  'space-run',
  'letter-yeh',
  'letter-kaf',
  'hamza-heh',
  'digits',
  'number-separator',
  'comma',
  'semicolon',
  'question-mark',
  'percent',
  'quotes',
  'inner-quotes',
  'space-before-mark',
  'space-inside',
  'space-after-mark',
  'space-around',
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
  'heading-colon',
] as const;

/** A rule's id: the name of its switch, and what stands in the record of changes. */
export type TypographyRuleId = (typeof typographyRuleIds)[number];

/** What is told and left as it is. */
export const typographyReportIds = [
  'quotes-unbalanced',
  'words-run-together',
  'hamza-after-heh',
  'language-unsure',
] as const;

/** The id of a report. */
export type TypographyReportId = (typeof typographyReportIds)[number];
