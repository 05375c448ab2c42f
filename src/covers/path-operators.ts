import type { OutlineStep } from '../fonts/index.ts';

/** Path construction operators of PDF (ISO 32000, 8.5.2), in the unit of the outlines. */
export function pathOperators(steps: readonly OutlineStep[]): string {
  let [x, y] = [0, 0];
  const operators = steps.map(({ type, values }) => {
    if (type === 'Z') return 'h';
    const [endX = 0, endY = 0] = values.slice(-2);
    const written = type === 'Q' ? cubic(x, y, values) : values;
    [x, y] = [endX, endY];
    return `${written.map(number).join(' ')} ${type === 'M' ? 'm' : type === 'L' ? 'l' : 'c'}`;
  });
  return operators.join('\n');
}

/** The same curve with two control points, which PDF has, in the place of one. */
function cubic(
  x: number,
  y: number,
  [cx = 0, cy = 0, endX = 0, endY = 0]: readonly number[],
): number[] {
  const between = (from: number, to: number): number => from + ((to - from) * 2) / 3;
  return [between(x, cx), between(y, cy), between(endX, cx), between(endY, cy), endX, endY];
}

function number(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
