import type { Dom } from './dom.ts';

/** What parts say that wait until the pages before them are known. */
export interface LaterTexts {
  /** Pairs of an element's id and the folio of its page. */
  readonly folios: readonly (readonly [string, string])[];
  /** Pairs of the id of an entry of the index and its locators, as HTML of ours. */
  readonly locators: readonly (readonly [string, string])[];
}

/**
 * Runs inside the browser, so it may use nothing but its argument: shows the parts that
 * waited (`data-later`), with the page numbers that they give.
 * @returns whether there are any
 */
export function showLater({ folios, locators }: LaterTexts): boolean {
  const { document } = globalThis as unknown as Dom;
  const folioOf = new Map(folios);
  const locatorsOf = new Map(locators);
  let any = false;
  for (const part of document.querySelectorAll('[data-later]')) {
    for (const place of part.querySelectorAll('[data-folio-of]')) {
      place.textContent = folioOf.get(place.getAttribute('data-folio-of') ?? '') ?? '';
    }
    for (const place of part.querySelectorAll('[data-locators-of]')) {
      place.innerHTML = locatorsOf.get(place.getAttribute('data-locators-of') ?? '') ?? '';
    }
    part.removeAttribute('data-later');
    any = true;
  }
  return any;
}
