import type { Dom, DomElement, DomNode, DomText } from './dom.ts';

/** What had to be done to a table or a picture so that it goes on the page. */
export interface Fitting {
  /** Its number among the tables or pictures of the book, from 0. */
  readonly number: number;
  /** The id of the part that it stands in. */
  readonly part: string;
  readonly what: 'table-smaller' | 'table-broken' | 'picture-smaller';
}

/**
 * Runs inside the browser, so it may use nothing but its argument. A table that is wider
 * than the measure is set smaller; if that isn't enough, its widest columns are made narrower
 * and their words broken. A picture
 * taller than the page was made smaller by the style sheet, which is only found out. What
 * the flow was already read with is left out.
 */
export function fitWide(measure: number): Fitting[] {
  const { document, getComputedStyle } = globalThis as unknown as Dom;
  const fittings: Fitting[] = [];
  const part = (element: { closest(selector: string): { id: string } | null }): string =>
    element.closest('body > section, body > nav')?.id ?? '';
  let number = 0;
  for (const table of document.querySelectorAll('table')) {
    const tooWide = (): boolean => table.getBoundingClientRect().width > measure + 0.5;
    if (!table.querySelector('[data-atom]') && tooWide()) {
      table.classList.add('smaller');
      if (tooWide()) {
        shareWidth(table);
        table.classList.add('broken');
        breakWords(table);
        fittings.push({ number, part: part(table), what: 'table-broken' });
      } else fittings.push({ number, part: part(table), what: 'table-smaller' });
    }
    number += 1;
  }
  number = 0;
  for (const picture of document.querySelectorAll('figure img')) {
    const limit = Number.parseFloat(getComputedStyle(picture).getPropertyValue('max-height'));
    const own = Number(picture.getAttribute('height') ?? 0);
    const known = picture.closest('[data-atom]');
    if (!known && own > limit && picture.getBoundingClientRect().height > limit - 1) {
      fittings.push({ number, part: part(picture), what: 'picture-smaller' });
    }
    number += 1;
  }
  return fittings;

  function paddingOf(cell: DomElement): number {
    const style = getComputedStyle(cell);
    return ['padding-left', 'padding-right']
      .map((side) => Number.parseFloat(style.getPropertyValue(side)))
      .reduce((sum, side) => sum + side, 0);
  }

  function textsOf(node: DomNode): DomText[] {
    if (node.nodeType === 3) return [node as DomText];
    return [...(node as DomElement).childNodes].flatMap(textsOf);
  }

  /** How wide a stretch of a text is on one line; px. */
  function widthOf(text: DomText, from: number, to: number): number {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return range.getBoundingClientRect().width;
  }

  /**
   * Give each column the width of its widest word, and take what is too much from the widest
   * ones alone; of numbers, which nobody can read in pieces, only if nothing else is left.
   */
  function shareWidth(table: DomElement): void {
    const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
    const count = rows[0]?.length ?? 0;
    if (rows.some((cells) => cells.length !== count)) return;
    const words = new Array<number>(count).fill(0);
    const numbers = new Array<number>(count).fill(0);
    for (const cells of rows) {
      cells.forEach((cell, column) => {
        const padding = paddingOf(cell);
        for (const text of textsOf(cell)) {
          for (const { index, 0: word } of text.data.matchAll(/[^ ]+/g)) {
            const width = widthOf(text, index, index + word.length) + padding + 1;
            words[column] = Math.max(words[column] ?? 0, width);
            if (!/^\P{L}*\p{Nd}\P{L}*$/u.test(word)) continue;
            numbers[column] = Math.max(numbers[column] ?? 0, width);
          }
        }
      });
    }
    const widths = capped(words, numbers) ?? capped(words, new Array<number>(count).fill(0));
    widths?.forEach((width, column) => {
      rows[0]?.[column]?.style.setProperty('width', `${width}px`);
    });
  }

  /** Widths that fill the measure: none over one limit, but for the least that a column needs. */
  function capped(wanted: readonly number[], least: readonly number[]): number[] | undefined {
    if (least.reduce((sum, each) => sum + each, 0) > measure) return undefined;
    let low = 0;
    let high = measure;
    const at = (limit: number): number[] =>
      wanted.map((each, column) => Math.max(Math.min(each, limit), least[column] ?? 0));
    for (let step = 0; step < 30; step += 1) {
      const limit = (low + high) / 2;
      if (at(limit).reduce((sum, each) => sum + each, 0) > measure) high = limit;
      else low = limit;
    }
    return at(low);
  }

  /**
   * Words that are wider than their columns in pieces: at half-spaces first. The browser's own
   * breaking (overflow-wrap) would mix up what the print says of the letters.
   */
  function breakWords(table: DomElement): void {
    for (const cell of table.querySelectorAll('th, td')) {
      const room = cell.getBoundingClientRect().width - paddingOf(cell);
      for (const text of textsOf(cell)) {
        const wide = [...text.data.matchAll(/[^ ]+/g)].filter(
          ({ index, 0: word }) => widthOf(text, index, index + word.length) > room,
        );
        for (const { index, 0: word } of wide.reverse()) {
          for (const at of cutsOf(text, index, word, room).reverse()) {
            const rest = text.splitText(at);
            rest.parentNode?.insertBefore(document.createElement('wbr'), rest);
          }
        }
      }
    }
  }

  /** Where a word is cut: offsets in its text. */
  function cutsOf(text: DomText, start: number, word: string, room: number): number[] {
    const cuts: number[] = [];
    for (const { index, 0: part } of word.matchAll(/[^\u200C]+\u200C*/g)) {
      const from = start + index;
      if (index > 0) cuts.push(from);
      const width = widthOf(text, from, from + part.length);
      const pieces = width > room ? Math.ceil(width / (0.9 * room)) : 1;
      const letters = [...new Intl.Segmenter('und').segment(part)].map((each) => each.index);
      for (let piece = 1; piece < pieces; piece += 1) {
        const at = letters[Math.floor((letters.length * piece) / pieces)] ?? 0;
        if (at > 0) cuts.push(from + at);
      }
    }
    return cuts;
  }
}
