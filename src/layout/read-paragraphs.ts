import type { Dom, DomElement, DomNode, DomText } from './dom.ts';
import type { LineMode, StyledRun } from './line-breaks.ts';

/** A paragraph as the browser would set it on one line. */
export interface ParagraphReading {
  readonly runs: readonly StyledRun[];
  /** px */
  readonly measure: number;
  /** px */
  readonly indent: number;
  readonly mode: LineMode;
  /** Of half a couplet: the number of its poem. */
  readonly verse?: number | undefined;
}

/**
 * Runs inside the browser, so it may use nothing of its surroundings. Reads every
 * paragraph and heading that the press breaks into lines (all but those in tables and
 * captions) and marks it with its number (`data-set`).
 */
export function readParagraphs(): ParagraphReading[] {
  const { document, getComputedStyle } = globalThis as unknown as Dom;
  const elementNode = 1;
  const textNode = 3;
  const readings: ParagraphReading[] = [];

  const runsOf = (paragraph: DomElement): StyledRun[] => {
    const runs: StyledRun[] = [];
    const read = (
      node: DomNode,
      size: number,
      weight: number,
      mark?: readonly [string, string],
    ): void => {
      if (node.nodeType === textNode) {
        const { data } = node as DomText;
        if (data !== '') runs.push({ text: data, size, weight, mark });
      }
      if (node.nodeType !== elementNode) return;
      const element = node as DomElement;
      if (element.tagName === 'BR') {
        runs.push({ text: '\u2028', size, weight, box: 0 });
        return;
      }
      const note = element.getAttribute('data-mark-of');
      const ownMark = note === null ? mark : ([element.id, note] as const);
      const style = getComputedStyle(element);
      const display = style.getPropertyValue('display');
      if (display === 'none') {
        element.setAttribute('data-unseen', '');
        return;
      }
      if (display !== 'inline' || element.tagName === 'IMG') {
        element.setAttribute('data-box', '');
        const box = element.getBoundingClientRect().width;
        runs.push({ text: '\uFFFC', size, weight, box, mark: ownMark });
        return;
      }
      const ownSize = Number.parseFloat(style.getPropertyValue('font-size'));
      const ownWeight = Number(style.getPropertyValue('font-weight'));
      for (const child of element.childNodes) read(child, ownSize, ownWeight, ownMark);
    };
    const style = getComputedStyle(paragraph);
    const size = Number.parseFloat(style.getPropertyValue('font-size'));
    const weight = Number(style.getPropertyValue('font-weight'));
    for (const child of paragraph.childNodes) read(child, size, weight);
    return runs;
  };

  const verses = [...document.querySelectorAll('.verse')];
  for (const paragraph of document.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const style = getComputedStyle(paragraph);
    const wrap = style.getPropertyValue('text-wrap');
    if (paragraph.closest('table, figure, pre')) continue;
    const padding = ['padding-left', 'padding-right']
      .map((side) => Number.parseFloat(style.getPropertyValue(side)))
      .reduce((sum, side) => sum + side, 0);
    paragraph.setAttribute('data-set', String(readings.length));
    const verse = paragraph.closest('.couplet')?.closest('.verse');
    readings.push({
      verse: verse ? verses.indexOf(verse) : undefined,
      runs: runsOf(paragraph),
      measure: paragraph.getBoundingClientRect().width - padding,
      indent: Number.parseFloat(style.getPropertyValue('text-indent')) || 0,
      mode: wrap.includes('balance')
        ? 'balanced'
        : style.getPropertyValue('text-align') === 'justify'
          ? 'justified'
          : 'ragged',
    });
  }
  return readings;
}
