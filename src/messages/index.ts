export { formatMessage, hasErrors, severityOf, sortMessages } from './report.ts';
export type { Rule, Severity } from './rule.ts';
export { type RuleId, rules } from './rules/index.ts';
export { type Particulars, tell } from './tell.ts';
