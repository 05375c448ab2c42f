import type { OutlineStep } from '../fonts/index.ts';

/** A rectangle; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What encloses outlines; undefined where there is nothing to enclose. */
export function boxOf(steps: readonly OutlineStep[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { values } of steps) {
    for (let index = 0; index + 1 < values.length; index += 2) {
      const [x, y] = [values[index] as number, values[index + 1] as number];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left <= right ? { left, top, right, bottom } : undefined;
}

/** Outlines put elsewhere. */
export function mapOutlines(
  steps: readonly OutlineStep[],
  to: (x: number, y: number) => readonly [number, number],
): OutlineStep[] {
  return steps.map(({ type, values }) => {
    const mapped: number[] = [];
    for (let index = 0; index + 1 < values.length; index += 2) {
      mapped.push(...to(values[index] as number, values[index + 1] as number));
    }
    return { type, values: mapped };
  });
}

/** A rectangle as an outline. */
export function rectangle({ left, top, right, bottom }: Box): OutlineStep[] {
  return [
    { type: 'M', values: [left, top] },
    { type: 'L', values: [right, top] },
    { type: 'L', values: [right, bottom] },
    { type: 'L', values: [left, bottom] },
    { type: 'Z', values: [] },
  ];
}

/** A box that is smaller on all sides. */
export function inset({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left + by, top: top + by, right: right - by, bottom: bottom - by };
}
