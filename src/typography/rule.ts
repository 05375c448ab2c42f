import type { Change } from './change.ts';
import type { TypographyRuleId } from './rule-ids.ts';

/** What a text is: some rules are for headings only. */
export type TextKind = 'text' | 'heading';

/** What the house has settled where there are two good ways. */
export interface HouseStyle {
  /** ۀ in one sign or as ه with a hamza above; the ledger knows no difference. */
  readonly hamza: 'combining' | 'precomposed';
}

/** A rule of typography: a pure function from a text to what it would change in it. */
export interface TypographyRule {
  readonly id: TypographyRuleId;
  /** What it does, in a sentence. */
  readonly description: string;
  /** Why, and who says so: the Academy's orthography, Unicode, or custom. */
  readonly reason: string;
  readonly source: 'academy' | 'unicode' | 'custom';
  /**
   * The changes, in order and without overlap. The text has to be veiled before
   * (`veil`): a rule looks at all that it is given.
   */
  readonly find: (text: string, kind: TextKind, style: HouseStyle) => readonly Change[];
}
