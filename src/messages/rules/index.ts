import type { Rules } from '../rule.ts';
import { type CoversData, coversRules } from './covers.ts';
import { type EditionsData, editionsRules } from './editions.ts';
import { type ImportData, importRules } from './import.ts';
import { type IndexingData, indexingRules } from './indexing.ts';
import { type LayoutData, layoutRules } from './layout.ts';
import { type LedgerData, ledgerRules } from './ledger.ts';
import { type ManuscriptData, manuscriptRules } from './manuscript.ts';
import { type MarkdownData, markdownRules } from './markdown.ts';
import { type NormalisationData, normalisationRules } from './normalisation.ts';
import { type RepeatsData, repeatsRules } from './repeats.ts';

/**
 * The one catalogue of all that can be said to an author, by rule id: its weight and its words. Ids
 * never change once released: editors search for them, and other tools filter by them. Another
 * language is another table with the same keys, whose words are made from the same data.
 */
export const rules: Rules<DataByRule> = {
  ...manuscriptRules,
  ...markdownRules,
  ...importRules,
  ...repeatsRules,
  ...normalisationRules,
  ...indexingRules,
  ...ledgerRules,
  ...layoutRules,
  ...coversRules,
  ...editionsRules,
};

/** A rule's id, as it stands in brackets behind each message. */
export type RuleId = keyof DataByRule;

/** What the messages of a rule are about. */
export type DataOf<R extends RuleId> = Readonly<DataByRule[R]>;

/** What the messages are about, by rule; where a rule has several wordings, the data says which. */
export interface DataByRule
  extends ManuscriptData,
    MarkdownData,
    ImportData,
    RepeatsData,
    NormalisationData,
    IndexingData,
    LedgerData,
    LayoutData,
    CoversData,
    EditionsData {}
