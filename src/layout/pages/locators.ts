import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Book, IndexEntry } from '../../book/index.ts';
import {
  formatPageLocators,
  type LocatedPage,
  pageLocators,
  typesetPageLocators,
} from '../../indexing/index.ts';
import type { PagePlan } from './page-plan.ts';

/** The pages that an entry of the index names, as text and as HTML with a link to each. */
export interface TypesetLocators {
  readonly text: string;
  readonly html: string;
}

const writer = unified().use(rehypeStringify).freeze();

/** The locators of each entry of a book's index, by its id: from the pages on which its marks fall. */
export function indexLocators(book: Book, plan: PagePlan): Map<string, TypesetLocators> {
  const bodyStart = book.spine.find(({ division }) => division === 'body')?.id ?? '';
  const firstOfBody = plan.destinations.get(bodyStart) ?? 1;
  const entries = book.index.filter(({ see }) => see === undefined);
  return new Map(entries.map((entry) => [entry.id, locatorsOf(entry, plan, firstOfBody)]));
}

function locatorsOf(
  { occurrences }: IndexEntry,
  { destinations, pages }: PagePlan,
  firstOfBody: number,
): TypesetLocators {
  const located: LocatedPage[] = [];
  const firstMark = new Map<number, string>();
  for (const { mark, block } of occurrences) {
    const number = destinations.get(mark) ?? destinations.get(block);
    const page = pages[(number ?? 0) - 1];
    if (number === undefined || !page || firstMark.has(number)) continue;
    firstMark.set(number, destinations.has(mark) ? mark : block);
    const division = number < firstOfBody ? 'front' : 'body';
    located.push({ number, folio: page.folio, division });
  }
  const locators = pageLocators(located);
  const link = ({ number, folio }: LocatedPage): ElementContent =>
    h('a', { href: `#${firstMark.get(number)}` }, folio);
  const children = typesetPageLocators(locators, link);
  return {
    text: formatPageLocators(locators),
    html: writer.stringify({ type: 'root', children }),
  };
}
