import type { Change } from './change.ts';
import type { TypographyRuleId } from './rule-ids.ts';

/** What a text is: some rules are for headings only, and some look away in verse. */
export type TextKind = 'text' | 'heading' | 'verse';

/** Spaces and half-spaces of a few words that an editor has accepted: the letters of both are the same. */
export interface AcceptedSpacing {
  /** As the text has it, once the other rules have put it right. */
  readonly find: string;
  readonly put: string;
  /** Only on this line of the text, from 0; wherever it stands without this. */
  readonly line?: number | undefined;
}

/** What the house has settled where there are two good ways. */
export interface HouseStyle {
  /** ۀ in one sign or as ه with a hamza above; the ledger knows no difference. */
  readonly hamza: 'combining' | 'precomposed';
  /** Whether a half-space stands behind ا د ذ ر ز ژ و, which join to nothing. */
  readonly afterNonJoining: 'keep' | 'none';
  /** What was accepted for this text. */
  readonly accept?: readonly AcceptedSpacing[] | undefined;
  /** Words that the book writes apart from ها elsewhere. */
  readonly parted?: ReadonlySet<string> | undefined;
}

/** A rule of typography: a pure function from a text to what it would change in it. */
export interface TypographyRule {
  readonly id: TypographyRuleId;
  /** What it does, in a sentence. */
  readonly description: string;
  readonly reason: string;
  /** Who says so: Unicode, the custom of Persian books, or this press alone. */
  readonly source: 'unicode' | 'custom' | 'press';
  /**
   * The changes, in order and without overlap. The text has to be veiled before
   * (`veil`): a rule looks at all that it is given.
   */
  readonly find: (text: string, kind: TextKind, style: HouseStyle) => readonly Change[];
}
