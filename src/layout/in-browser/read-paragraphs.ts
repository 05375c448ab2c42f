import type { LineMode, StyledRun } from '../lines/running-text.ts';
import type { Dom, DomElement, DomNode, DomText } from './dom.ts';

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
  /** And of the chapter that this is in: how many chapters have begun before it. */
  readonly chapter?: number | undefined;
}

/**
 * Runs inside the browser, so it may use nothing but its argument. Reads every paragraph
 * and heading that the press breaks into lines (all but those in tables and captions) and
 * marks it with its number (`data-typeset`). What has one, or waits for its turn, is left out.
 * @param first the number of the first that is read
 */
export function readParagraphs(first: number): ParagraphReading[] {
  const { document, getComputedStyle } = globalThis as unknown as Dom;
  const elementNode = 1;
  const textNode = 3;
  const readings: ParagraphReading[] = [];

  interface Look {
    readonly display: string;
    readonly size: number;
    readonly weight: number;
    /** px, of what isn't text and is as wide wherever it stands. */
    width?: number;
  }
  /** Alike elements look alike; to ask for each of them would cost more than all else here. */
  const looks = new Map<string, Look>();
  const lookOf = (element: DomElement, key: string): Look => {
    const known = looks.get(key);
    if (known) return known;
    const style = getComputedStyle(element);
    const look = {
      display: style.getPropertyValue('display'),
      size: Number.parseFloat(style.getPropertyValue('font-size')),
      weight: Number(style.getPropertyValue('font-weight')),
    };
    looks.set(key, look);
    return look;
  };
  /** What is written is written at the end: between two readings it would undo them. */
  const written: (() => void)[] = [];

  const runsOf = (paragraph: DomElement, size: number, weight: number): StyledRun[] => {
    const runs: StyledRun[] = [];
    const read = (
      node: DomNode,
      parent: string,
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
      const { tagName } = element;
      if (tagName === 'BR') {
        runs.push({ text: '\u2028', size, weight, box: 0 });
        return;
      }
      const note = element.getAttribute('data-mark-of');
      const ownMark = note === null ? mark : ([element.id, note] as const);
      const hidden = element.getAttribute('hidden') === null ? '' : '!';
      const key = `${parent}>${tagName}.${element.className}${hidden}`;
      const look = lookOf(element, key);
      if (look.display === 'none') {
        written.push(() => element.setAttribute('data-unseen', ''));
        return;
      }
      if (look.display !== 'inline' || tagName === 'IMG') {
        written.push(() => element.setAttribute('data-box', ''));
        const width = (tagName !== 'IMG' && look.width) || element.getBoundingClientRect().width;
        look.width = width;
        runs.push({ text: '\uFFFC', size, weight, box: width, mark: ownMark });
        return;
      }
      for (const child of element.childNodes) read(child, key, look.size, look.weight, ownMark);
    };
    const key = `${size} ${weight}`;
    for (const child of paragraph.childNodes) read(child, key, size, weight);
    return runs;
  };

  const verses = [...document.querySelectorAll('.verse')];
  const chapters: number[] = [];
  let begun = 0;
  for (const each of document.querySelectorAll('.chapter-opening, .verse')) {
    if (each.classList.contains('verse')) chapters.push(begun);
    else begun += 1;
  }
  for (const paragraph of document.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (paragraph.getAttribute('data-typeset') !== null || paragraph.closest('[data-later]'))
      continue;
    const style = getComputedStyle(paragraph);
    const wrap = style.getPropertyValue('text-wrap');
    if (paragraph.closest('table, figure, pre')) continue;
    const padding = ['padding-left', 'padding-right']
      .map((side) => Number.parseFloat(style.getPropertyValue(side)))
      .reduce((sum, side) => sum + side, 0);
    const number = String(first + readings.length);
    written.push(() => paragraph.setAttribute('data-typeset', number));
    const size = Number.parseFloat(style.getPropertyValue('font-size'));
    const weight = Number(style.getPropertyValue('font-weight'));
    const verse = paragraph.closest('.couplet')?.closest('.verse');
    readings.push({
      ...(verse && { verse: verses.indexOf(verse), chapter: chapters[verses.indexOf(verse)] }),
      runs: runsOf(paragraph, size, weight),
      measure: paragraph.getBoundingClientRect().width - padding,
      indent: Number.parseFloat(style.getPropertyValue('text-indent')) || 0,
      mode: wrap.includes('balance')
        ? 'balanced'
        : style.getPropertyValue('text-align') === 'justify'
          ? 'justified'
          : 'ragged',
    });
  }
  for (const write of written) write();
  return readings;
}
