import type { Place } from '../vocabulary.ts';

/** What kind of thing a proposal is about. */
export type ProposalKind =
  | 'run-together'
  | 'torn'
  | 'two-forms'
  | 'settled'
  | 'joined-plural'
  | 'letters'
  | 'quotes';

/** Something in a text that needs a person: nothing of it is done unless it is accepted. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** As the text has it. */
  readonly find: string;
  /** What may be meant; undefined where that can’t be said. */
  readonly put?: string | undefined;
  /** How often the book has the one and the other. */
  readonly count: number;
  readonly others: number;
  /** Why: in words. */
  readonly reason: string;
  readonly places: readonly Place[];
}
