import type { Element } from 'hast';
import { h } from 'hastscript';
import { toPersianDigits } from '../../typography/index.ts';
import type { DrawnLine } from './lines-report.ts';

/**
 * Lines as they were printed: in the face of the book, with the spaces that they have, in
 * a box as wide as their measure.
 * @param naturalSpace the font's own space in em
 */
export function drawnLines(lines: readonly DrawnLine[], naturalSpace: number): Element {
  return h(
    'ol.lines',
    lines.map(({ text, folio, spaces, measure }) => {
      const times = toPersianDigits((Math.round(spaces * 100) / 100).toFixed(2).replace('.', '٫'));
      return h('li', [
        h('span.at', `ص ${folio}، ${times}`),
        h('span.measure', { style: `width:${em(measure)}` }, [
          h(
            'span.line',
            { style: `word-spacing:${em(spacingOf(text, spaces) * naturalSpace)}` },
            text,
          ),
        ]),
      ]);
    }),
  );
}

/** What each space gets over its own width: where two stand in one gap, they share it. */
function spacingOf(text: string, spaces: number): number {
  const drawn = text.replace(/ +/g, ' '); // as the page will show it
  const gaps = drawn.match(/[ \u00A0]+/g)?.length ?? 0;
  const signs = drawn.match(/[ \u00A0]/g)?.length ?? 0;
  return signs === 0 ? 0 : (spaces * gaps) / signs - 1;
}

function em(length: number): string {
  return `${Math.round(length * 1000) / 1000}em`;
}
