export { formatMessage, hasErrors, severityOf, sortMessages } from './report.ts';
export { type Rule, type RuleId, rules, type Severity } from './rules.ts';
export { type Particulars, tell } from './tell.ts';
