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
 * than the measure is set smaller; if that isn't enough, its words are broken. A picture
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

  /**
   * Columns of one width, and words that are wider than theirs in pieces. The browser's own
   * breaking (overflow-wrap) would mix up what the print says of the letters.
   */
  function breakWords(table: DomElement): void {
    const range = document.createRange();
    for (const cell of table.querySelectorAll('th, td')) {
      const style = getComputedStyle(cell);
      const padding = ['padding-left', 'padding-right']
        .map((side) => Number.parseFloat(style.getPropertyValue(side)))
        .reduce((sum, side) => sum + side, 0);
      const room = cell.getBoundingClientRect().width - padding;
      const texts: DomText[] = [];
      const collect = (node: DomNode): void => {
        if (node.nodeType === 3) texts.push(node as DomText);
        else for (const child of (node as DomElement).childNodes) collect(child);
      };
      collect(cell);
      for (const text of texts) {
        const words = [...text.data.matchAll(/[^ ]+/g)].reverse();
        for (const { index, 0: word } of words) {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const pieces = Math.ceil(range.getBoundingClientRect().width / (0.9 * room));
          const letters = [...new Intl.Segmenter('und').segment(word)].map((part) => part.index);
          for (let piece = pieces - 1; piece > 0; piece -= 1) {
            const at = letters[Math.floor((letters.length * piece) / pieces)] ?? 0;
            if (at === 0) continue;
            const rest = text.splitText(index + at);
            rest.parentNode?.insertBefore(document.createElement('wbr'), rest);
          }
        }
      }
    }
  }
}
