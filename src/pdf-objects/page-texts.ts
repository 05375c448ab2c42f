import type { ReadingBudget } from '../limits/index.ts';
import { decodeStream, pageContent } from './page-content.ts';
import { readResources, resourceCache } from './page-resources.ts';
import type { PdfPage } from './page-tree.ts';
import type { PageText } from './text-run.ts';
import { readPageText } from './text-runs.ts';

/** The text of every page; fonts and resources that pages share are read once. */
export function readPageTexts(pages: readonly PdfPage[], budget: ReadingBudget): PageText[] {
  const cache = resourceCache(budget);
  return pages.map(({ dict, resources, form }) => {
    const content = form ? decodeStream(form, budget) : pageContent(dict, budget);
    return readPageText(content, readResources(resources, cache), budget);
  });
}
