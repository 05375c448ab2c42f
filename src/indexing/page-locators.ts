import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** A page on which an entry is found. */
export interface LocatedPage {
  /** Its place among all pages of the book. */
  readonly number: number;
  /** What is printed on it. */
  readonly folio: string;
  /** Front matter has folios of its own, with which no range is made. */
  readonly division: 'front' | 'body' | 'back';
}

/** Pages as an index names them: one, or from one to another. */
export interface PageLocator {
  readonly from: LocatedPage;
  readonly to: LocatedPage;
}

/**
 * The pages of an entry in the order of the book, each once; three or more that follow
 * one another are a range, two stay two.
 */
export function pageLocators(pages: readonly LocatedPage[]): PageLocator[] {
  const once = new Map(pages.map((page) => [page.number, page]));
  const sorted = [...once.values()].sort((a, b) => a.number - b.number);
  const runs: LocatedPage[][] = [];
  for (const page of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last && page.number === last.number + 1 && isOneCount(last, page);
    if (run && follows) run.push(page);
    else runs.push([page]);
  }
  return runs.flatMap((run) => {
    const [from, to] = [run[0] as LocatedPage, run.at(-1) as LocatedPage];
    return run.length > 2 ? [{ from, to }] : run.map((page) => ({ from: page, to: page }));
  });
}

/** Locators as text: «۱۲–۱۴، ۱۷». */
export function formatPageLocators(locators: readonly PageLocator[]): string {
  return locators
    .map(({ from, to }) => (from === to ? from.folio : `${from.folio}–${to.folio}`))
    .join('، ');
}

/**
 * Locators as they are set. A range is isolated and goes from right to left, the smaller
 * number at the right; each number in it by itself, or the dash would turn them round.
 * @param wrap puts a folio where an edition wants it, into a link for one
 */
export function typesetPageLocators(
  locators: readonly PageLocator[],
  wrap: (page: LocatedPage) => ElementContent = ({ folio }) => ({ type: 'text', value: folio }),
): ElementContent[] {
  return locators.flatMap(({ from, to }, index): ElementContent[] => {
    const set =
      from === to
        ? wrap(from)
        : h('bdi', { dir: 'rtl' }, [
            h('bdi', { dir: 'ltr' }, [wrap(from)]),
            '–',
            h('bdi', { dir: 'ltr' }, [wrap(to)]),
          ]);
    return index === 0 ? [set] : [{ type: 'text', value: '، ' }, set];
  });
}

/** The back counts on from the body. */
function isOneCount(a: LocatedPage, b: LocatedPage): boolean {
  return (a.division === 'front') === (b.division === 'front');
}
