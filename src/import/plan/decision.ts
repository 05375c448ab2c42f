import { type DataOf, type Message, message, type RuleId } from '../../messages/index.ts';

/** The rules under which decisions are told. */
export type DecisionRule = {
  [R in RuleId]: DataOf<R> extends { readonly sure: boolean } ? R : never;
}[RuleId];

/** What import decided, and why; `sure`: an editor need not look. */
export interface Decided {
  readonly rule: DecisionRule;
  readonly data: { readonly sure: boolean };
}

/** Something that import decided about a line. */
export interface Decision extends Decided {
  readonly line: number;
}

/** A decision of one of the rules, with what that rule is told of. */
export function decided<R extends DecisionRule>(rule: R, data: DataOf<R>): Decided {
  return { rule, data: data as Decided['data'] };
}

/** Decisions as messages: the doubtful ones first, each part in the order of lines. */
export function tellDecisions(decisions: readonly Decision[], file: string): Message[] {
  const inOrder = [...decisions].sort(
    (a, b) => Number(a.data.sure) - Number(b.data.sure) || a.line - b.line,
  );
  // `decided` sees to it that the data is the rule’s.
  return inOrder.map(({ rule, line, data }) =>
    message(file, rule, data as never, { line, column: 1 }),
  );
}

/** Whether a message is about something that an editor should look at. */
export function isDoubtful({ data }: Message): boolean {
  return typeof data === 'object' && data !== null && 'sure' in data && data.sure === false;
}
