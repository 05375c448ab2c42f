import { describe, expect, it } from 'vitest';
import { type ExitStatus, exitStatus, firstOf } from '../../src/cli/exit-status.ts';

/** As README has it, the first that is a cause. */
const order: readonly ExitStatus[] = [
  exitStatus.stopped,
  exitStatus.usage,
  exitStatus.content,
  exitStatus.machine,
  exitStatus.done,
];

describe('the status of several causes', () => {
  it('is that of the first of 130, 2, 1, 3, 0', () => {
    expect(order).toEqual([130, 2, 1, 3, 0]);
    expect(firstOf([])).toBe(0);
    for (let set = 1; set < 2 ** order.length; set++) {
      const causes = order.filter((_, at) => set & (2 ** at));
      expect(firstOf(causes), String(causes)).toBe(causes[0]);
      expect(firstOf([...causes].reverse()), String(causes)).toBe(causes[0]);
    }
  });
});
