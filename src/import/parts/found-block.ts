import type { Decision } from '../plan/decision.ts';
import type { Block, BlockKind, Passage } from '../plan/plan.ts';

/** A block, the number of passages that it takes, and what is to be said of it. */
export interface FoundBlock extends Block, Partial<Pick<Decision, 'rule' | 'reason' | 'sure'>> {
  readonly length: number;
}

/** Passages that are one thing, and why. */
export function found(
  kind: BlockKind,
  passages: readonly Passage[],
  groups: readonly (readonly Passage[])[],
  rule: Decision['rule'],
  reason: string,
  sure: boolean,
): FoundBlock {
  return { kind, groups, length: passages.length, rule, reason, sure };
}

/** A passage that is a heading, and why. */
export function heading(
  passage: Passage,
  reason: string,
  sure: boolean,
  depth: number,
): FoundBlock {
  return { ...found('heading', [passage], [[passage]], 'import-heading', reason, sure), depth };
}
