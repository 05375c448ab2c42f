import type { Dom, DomElement, DomText } from './dom.ts';

/** Where pages begin, as the layout counts: the line (from 0) of an atom. */
export interface WantedStarts {
  /** Ids of the spine items. */
  readonly parts: readonly string[];
  readonly starts: readonly {
    readonly page: number;
    readonly atom: number;
    readonly line: number;
  }[];
}

/** Where pages begin, as the text counts. */
export interface StartsReading {
  readonly starts: readonly {
    readonly page: number;
    readonly part: string;
    readonly signs: number;
  }[];
  /** How many signs each part has on its pages. */
  readonly totals: readonly (readonly [string, number])[];
}

/**
 * Runs inside the browser, after lines were set and before pages are taken apart, so it
 * may use nothing but its argument. Counts as `countSigns` does.
 */
export function readPageStarts({ parts, starts }: WantedStarts): StartsReading {
  const { document } = globalThis as unknown as Dom;
  const wanted = new Map<number, { page: number; line: number }[]>();
  for (const { page, atom, line } of starts) {
    wanted.set(atom, [...(wanted.get(atom) ?? []), { page, line }]);
  }
  const found: { page: number; part: string; signs: number }[] = [];
  const totals: [string, number][] = [];
  const ids = new Set(parts);

  for (const section of document.body.children) {
    if (!ids.has(section.id)) continue;
    const part = section.id;
    const lineEnds = new Map<DomElement, number>();
    let signs = 0;
    const begin = (page: number): void => {
      found.push({ page, part, signs });
    };
    const enter = (atom: DomElement): void => {
      let ends: DomElement[] | undefined;
      for (const { page, line } of wanted.get(Number(atom.getAttribute('data-atom'))) ?? []) {
        if (line === 0) begin(page);
        else {
          ends ??= [...atom.querySelectorAll('wbr.line-end, br')];
          const end = ends[line - 1];
          if (end) lineEnds.set(end, page);
        }
      }
    };
    const walk = (element: DomElement): void => {
      if (element.getAttribute('data-atom') !== null) enter(element);
      const page = lineEnds.get(element);
      if (page !== undefined) begin(page);
      const { tagName } = element;
      if (tagName === 'IMG' || tagName === 'HR') signs += 1;
      for (const child of element.childNodes) {
        if (child.nodeType === 3) signs += (child as DomText).data.replace(/\s+/g, '').length;
        else if (child.nodeType === 1 && !isUncounted(child as DomElement)) {
          walk(child as DomElement);
        }
      }
    };
    walk(section);
    totals.push([part, signs]);
  }
  return { starts: found, totals };

  function isUncounted(element: DomElement): boolean {
    return (
      element.getAttribute('data-footnotes') !== null ||
      element.getAttribute('data-folio-of') !== null ||
      element.getAttribute('data-print-only') !== null ||
      element.getAttribute('data-entry') !== null ||
      (element.tagName === 'SUP' && element.querySelector('[data-mark-of]') !== null) ||
      element.getAttribute('data-mark-of') !== null
    );
  }
}
