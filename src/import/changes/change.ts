import { diffArrays } from 'diff';
import type { LineRange } from '../../sources/index.ts';

/** A place where a newer version of a source differs from the one in the book. */
export interface Change {
  /** Lines of the source in the book; `to` is less than `from` where lines were only added. */
  readonly was: LineRange;
  readonly is: LineRange;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What changed between two versions of a source, line by line; spaces around a line don't count. */
export function findChanges(was: readonly string[], is: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [old, now] = [1, 1];
  let open: { removed: string[]; added: string[]; old: number; now: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { removed, added } = open;
    changes.push({
      was: { from: open.old, to: open.old + removed.length - 1 },
      is: { from: open.now, to: open.now + added.length - 1 },
      removed,
      added,
    });
    open = undefined;
  };
  const trimmed = [was, is].map((lines) => lines.map((line) => line.trim())) as [
    string[],
    string[],
  ];
  for (const part of diffArrays(...trimmed)) {
    if (!part.added && !part.removed) {
      close();
      old += part.value.length;
      now += part.value.length;
      continue;
    }
    open ??= { removed: [], added: [], old, now };
    if (part.removed) {
      open.removed.push(...part.value);
      old += part.value.length;
    } else {
      open.added.push(...part.value);
      now += part.value.length;
    }
  }
  close();
  return changes;
}

/** Where lines of the older version are in the newer one. */
export function moveRange({ from, to }: LineRange, changes: readonly Change[]): LineRange {
  const shiftBefore = (line: number): number =>
    changes
      .filter(({ was }) => Math.max(was.to, was.from - 1) < line)
      .reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
  const start = from + shiftBefore(from);
  return { from: start, to: Math.max(start, to + shiftBefore(to + 1)) };
}
