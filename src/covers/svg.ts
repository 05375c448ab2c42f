import type { OutlineStep } from '../fonts/index.ts';
import type { Colour } from './colours.ts';
import type { Drawing, Fill } from './drawing.ts';

/** The `d` of an SVG path; mm, to a thousandth. */
function pathData(steps: readonly OutlineStep[]): string {
  return steps.map(({ type, values }) => type + values.map(short).join(' ')).join('');
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** A drawing as SVG without any text: the same in every renderer. */
export function toSvg(
  { width, height, shapes }: Drawing,
  colours: Readonly<Record<Fill, Pick<Colour, 'screen'>>>,
): string {
  const paths = shapes.map(
    ({ fill, steps }) => `<path fill="${colours[fill].screen}" d="${pathData(steps)}"/>`,
  );
  const size = `width="${short(width)}" height="${short(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${short(width)} ${short(height)}">${paths.join('')}</svg>`;
}
