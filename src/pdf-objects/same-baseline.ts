import type { TextRun } from './text-run.ts';

/** Baselines nearer than this, in sizes of the type, are one line: notes’ numbers stand higher. */
const sameLine = 0.6;

/** Whether two runs of one passage stand on one line. */
export function onOneLine(a: TextRun, b: TextRun): boolean {
  return Math.abs(a.y - b.y) < sameLine * Math.max(a.size, b.size);
}
