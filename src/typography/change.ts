import type { TypographyRuleId } from './rule-ids.ts';

/** A stretch of a text; offsets are UTF-16 units, the end is not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** For each unit of a text whether it lies in one of the spans, in one walk over them. */
export function coverOf(length: number, spans: readonly Span[], from = 0): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { start, end } of spans) cover.fill(1, start - from, end - from);
  return cover;
}

/** What a rule would change; `start` and `end` are of the text that it was given. */
export interface Change extends Span {
  readonly rule: TypographyRuleId;
  readonly before: string;
  readonly after: string;
}

/** Carry out changes of one text, which are in order and don't overlap. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  let result = '';
  let from = 0;
  for (const { start, end, after } of changes) {
    result += text.slice(from, start) + after;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * The changes of a rule wherever its pattern (with the flag `g`) matches;
 * `replace` says what the match becomes, or undefined to let it be.
 */
export function changesWhere(
  rule: TypographyRuleId,
  text: string,
  pattern: RegExp,
  replace: (found: string, offset: number, match: RegExpExecArray) => string | undefined,
): Change[] {
  const changes: Change[] = [];
  // Not matchAll, which makes a pattern anew for each text: there are many texts.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    const before = match[0];
    const after = replace(before, match.index, match);
    if (after === undefined || after === before) continue;
    changes.push({ rule, start: match.index, end: match.index + before.length, before, after });
  }
  return changes;
}
