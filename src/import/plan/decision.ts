import type { Point } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type AnyMessage, inWords, tell, type WordedRule } from '../../messages/index.ts';

/** Something that import decided about a line, and why. */
export interface Decision {
  readonly rule: WordedRule;
  readonly line: number;
  readonly reason: string;
  /** Whether an editor need not look. */
  readonly sure: boolean;
}

/** Decisions as messages: the doubtful ones first and marked, each part in the order of lines. */
export function tellDecisions(decisions: readonly Decision[], file: VFile): VFileMessage[] {
  const inOrder = [...decisions].sort((a, b) => Number(a.sure) - Number(b.sure) || a.line - b.line);
  return inOrder.map(({ rule, line, reason, sure }) => {
    const place: Point = { line, column: 1 };
    return tell(file, rule, sure ? reason : `${doubtful}${reason}`, { place });
  });
}

const doubtful = 'Perhaps: ';

/** Whether a message is about something that an editor should look at. */
export function isDoubtful(message: AnyMessage): boolean {
  return inWords(message).reason.startsWith(doubtful);
}
