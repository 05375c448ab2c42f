import { type RuleFamily, ruleFamilies, type TypographyRuleId } from '../typography/index.ts';

/** A change that was made, on record: enough to find it in the file and to judge it. */
export interface TypographyRecord {
  readonly rule: TypographyRuleId;
  /** Where it stood in the file, from 1; unknown in a tree without positions. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** What stood there, and what stands there now; either may be empty. */
  readonly found: string;
  readonly put: string;
  /** Both with up to 20 characters of the line at each side. */
  readonly before: string;
  readonly after: string;
}

declare module 'vfile' {
  interface DataMap {
    /** What the plugins of typography have changed in the file, in order. */
    typography: TypographyRecord[];
  }
}

/** How often each rule changed something, in the order of the record. */
export function countByRule(
  records: readonly TypographyRecord[],
): ReadonlyMap<TypographyRuleId, number> {
  const counts = new Map<TypographyRuleId, number>();
  for (const { rule } of records) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** How often rules of each family changed something, in the order of the families. */
export function countByFamily(
  records: readonly TypographyRecord[],
): ReadonlyMap<RuleFamily, number> {
  const counts = countByRule(records);
  return new Map(
    (Object.entries(ruleFamilies) as [RuleFamily, readonly TypographyRuleId[]][]).map(
      ([family, rules]) => [family, rules.reduce((sum, rule) => sum + (counts.get(rule) ?? 0), 0)],
    ),
  );
}
