import { type Decided, decided } from '../plan/decision.ts';
import type { Block, BlockKind, Passage } from '../plan/plan.ts';

/** A block, the number of passages that it takes, and what is to be said of it. */
export interface FoundBlock extends Block {
  readonly length: number;
  readonly decision?: Decided;
}

/** Passages that are one thing, and why. */
export function found(
  kind: BlockKind,
  passages: readonly Passage[],
  groups: readonly (readonly Passage[])[],
  decision: Decided,
): FoundBlock {
  return { kind, groups, length: passages.length, decision };
}

/** A passage that is a heading, and why. */
export function heading(
  passage: Passage,
  why: 'marked' | 'short' | 'poem',
  sure: boolean,
  depth: number,
): FoundBlock {
  const decision = decided('import-heading', { case: why, sure });
  return { ...found('heading', [passage], [[passage]], decision), depth };
}
