import type { DataOf, RuleId, ValueForm } from '../../messages/index.ts';

/** What a schema says of an issue that is told under a rule of its own: all but the field and its value. */
export interface RuleOfIssue {
  readonly rule: RuleId;
  readonly data: object;
}

type WithoutField<Data> = Data extends unknown ? Omit<Data, 'field' | 'value'> : never;

/** An issue of a refinement or a transformation. */
export function custom<R extends RuleId>(
  rule: R,
  data: WithoutField<DataOf<R>>,
): { code: 'custom'; params: Record<string, unknown> } {
  return { code: 'custom', params: { rule, data } satisfies RuleOfIssue };
}

/** The form that a value has to be of, where a schema takes a message: the words are the catalogue’s. */
export function form(name: ValueForm): string {
  return name;
}
