import type { Root } from 'mdast';
import type { LeftKind, WholeReason } from '../../messages/index.ts';

/** What a document holds beside its running text: what it is, and its own words. */
export type Left = { readonly text: string } & (
  | { readonly case: LeftKind }
  | { readonly case: 'element'; readonly name: string }
);

/** A structured document, read: its tree, and the text that must come out of it. */
export interface TreeReading {
  readonly tree: Root;
  /** All text that should be kept, counted by other means than those that made the tree. */
  readonly text: string;
  readonly left: readonly Left[];
  /** Why it can't be parted, when it can't. */
  readonly whole?: WholeReason;
}
