import type { RuleId } from '../../messages/index.ts';

/** What a schema says of an issue: the rule under which it is told, and what would have been right. */
export interface RuleOfIssue {
  readonly rule: RuleId;
  readonly expected?: readonly string[] | undefined;
}

/** An issue of a refinement or a transformation that is told under a rule of its own. */
export function custom(
  rule: RuleId,
  message: string,
  expected?: readonly string[],
): { code: 'custom'; message: string; params: Record<string, unknown> } {
  const params: RuleOfIssue = { rule, expected };
  return { code: 'custom', message, params: { ...params } };
}
