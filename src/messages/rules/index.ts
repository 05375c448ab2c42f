import type { Rule } from '../rule.ts';
import { coversRules } from './covers.ts';
import { editionsRules } from './editions.ts';
import { importRules } from './import.ts';
import { indexingRules } from './indexing.ts';
import { layoutRules } from './layout.ts';
import { ledgerRules } from './ledger.ts';
import { manuscriptRules } from './manuscript.ts';
import { markdownRules } from './markdown.ts';
import { normalisationRules } from './normalisation.ts';
import { repeatsRules } from './repeats.ts';

/** A rule's id, as it stands in brackets behind each message. */
export type RuleId =
  | keyof typeof manuscriptRules
  | keyof typeof markdownRules
  | keyof typeof importRules
  | keyof typeof repeatsRules
  | keyof typeof normalisationRules
  | keyof typeof indexingRules
  | keyof typeof ledgerRules
  | keyof typeof layoutRules
  | keyof typeof coversRules
  | keyof typeof editionsRules;

/**
 * The one catalogue of all that can be said to an author, by rule id. Ids never
 * change once released: editors search for them, and other tools filter by them.
 */
export const rules: Readonly<Record<RuleId, Rule>> = {
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
