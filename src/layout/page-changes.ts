import type { PagePlan } from './page-plan.ts';
import { marginTexts } from './page-rules.ts';

/** What is changed in the page that the browser has laid out, to make it as planned. */
export interface PageChanges {
  /** Ids of the elements that a blank page goes before. */
  readonly blanksBefore: readonly string[];
  /** Pairs of an element's id and the folio of its page. */
  readonly folios: readonly (readonly [string, string])[];
  /** CSS. */
  readonly marginTexts: string;
}

/** The changes that a plan asks for. */
export function changesOf(plan: PagePlan): PageChanges {
  return {
    blanksBefore: plan.blanksBefore,
    folios: [...plan.folios],
    marginTexts: marginTexts(plan.pages),
  };
}

/**
 * Runs inside the browser, so it may use nothing but its argument: puts blank
 * pages, folios and margin texts in the place of those of an earlier plan.
 */
export function applyChanges(changes: PageChanges): void {
  const { document } = globalThis as unknown as { document: BrowserDocument };
  for (const blank of document.querySelectorAll('.blank-page')) blank.remove();
  for (const id of changes.blanksBefore) {
    const blank = document.createElement('div');
    blank.className = 'blank-page';
    document.getElementById(id)?.before(blank);
  }
  const folios = new Map(changes.folios);
  for (const place of document.querySelectorAll('[data-folio-of]')) {
    place.textContent = folios.get(place.getAttribute('data-folio-of') ?? '') ?? '';
  }
  const style = document.getElementById('chap--margin-texts');
  if (style) style.textContent = changes.marginTexts;
}

// The few things of a browser's document that are used above; the press itself
// is compiled without the browser's library.
interface BrowserElement {
  className: string;
  textContent: string | null;
  remove(): void;
  before(node: BrowserElement): void;
  getAttribute(name: string): string | null;
}
interface BrowserDocument {
  querySelectorAll(selector: string): Iterable<BrowserElement>;
  getElementById(id: string): BrowserElement | null;
  createElement(name: string): BrowserElement;
}
