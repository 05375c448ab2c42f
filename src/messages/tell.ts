import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Message, message, type Whereabouts } from './message.ts';
import { inWords } from './report.ts';
import type { Severity } from './rule.ts';
import { type DataByRule, type DataOf, type RuleId, rules } from './rules/index.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    /** What the message is about, without words; of the press’s own messages only. */
    data?: unknown;
  }
}

/** A rule that isn’t said from data yet. */
export type WordedRule = Exclude<RuleId, keyof DataByRule>;

/** What a message may say beyond its reason. */
export interface Particulars {
  /** Where in the file; none when the whole file is meant. */
  readonly place?: Point | Position | undefined;
  /** What was found there. */
  readonly actual?: string | undefined;
  /** What would have been right. */
  readonly expected?: readonly string[] | undefined;
  /** A hint that fits this case better than the catalogue's. */
  readonly hint?: string | undefined;
}

/**
 * Tell something of the file that a unified plugin works on, as anybody’s pipeline expects it: a
 * VFileMessage, with its words. {@link messagesIn} takes it out again as data.
 */
export function tell<R extends RuleId>(
  file: VFile,
  rule: R,
  data: DataOf<R>,
  where?: Whereabouts,
): VFileMessage;
/** The old way, with words: of rules that aren’t said from data yet. */
export function tell(
  file: VFile,
  rule: WordedRule,
  reason: string,
  particulars?: Particulars,
): VFileMessage;
export function tell(
  file: VFile,
  rule: RuleId,
  data: unknown,
  where?: Whereabouts | Particulars,
): VFileMessage {
  if (typeof data === 'string') return tellWords(file, rule, data, where as Particulars);
  const told = message(file.path ?? '', rule, data as never, where as Whereabouts);
  const { reason, found, expected, hint } = inWords(told);
  const place = told.place && vfilePlace(told.place);
  return add(file, rule, { reason, found, expected, hint, place, data });
}

/** What plugins told of a file with {@link tell}, as data, in the order in which it was told. */
export function messagesIn(file: VFile): Message[] {
  return file.messages.map(({ ruleId, place, data, reason }) => {
    if (data === undefined) throw new Error(`a plugin told something that has no rule: ${reason}`);
    return message(file.path ?? '', ruleId as RuleId, data as never, place);
  });
}

function tellWords(file: VFile, ruleId: RuleId, reason: string, particulars: Particulars = {}) {
  const rule = rules[ruleId] as { readonly hint: unknown };
  const hint = particulars.hint ?? (typeof rule.hint === 'string' ? rule.hint : undefined);
  return add(file, ruleId, { ...particulars, reason, found: particulars.actual, hint });
}

interface Parts {
  readonly reason: string;
  readonly found?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly hint?: string | undefined;
  readonly place?: Point | Position | undefined;
  readonly data?: unknown;
}

function add(file: VFile, ruleId: RuleId, parts: Parts): VFileMessage {
  const told = file.message(parts.reason, { place: parts.place, ruleId, source: 'chap' });
  const { severity } = rules[ruleId] as { readonly severity: Severity };
  told.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  told.note = parts.hint;
  told.actual = parts.found;
  told.expected = parts.expected && [...parts.expected];
  if (parts.data !== undefined) told.data = parts.data;
  return told;
}

function vfilePlace({ line, column, end }: NonNullable<Message['place']>): Point | Position {
  return end ? { start: { line, column }, end: { ...end } } : { line, column };
}
