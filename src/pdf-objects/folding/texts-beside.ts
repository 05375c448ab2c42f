import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { ReadingBudget } from '../../limits/index.ts';
import { pageContent } from '../page-content.ts';
import { readResources, resourceCache } from '../page-resources.ts';
import type { PdfPage } from '../page-tree.ts';
import { readPageText } from '../text-runs.ts';
import type { SheetFault } from './folded.ts';

/**
 * What is said on a side beside its pages: marks and pictures say nothing.
 * @param own the forms of the pages
 */
export function textsBeside(
  sides: readonly PdfPage[],
  own: ReadonlySet<PDFRef>,
  budget: ReadingBudget,
): SheetFault[] {
  const cache = resourceCache(budget);
  return sides.flatMap(({ dict, resources }, index) => {
    const known = readResources(resources, cache);
    const forms = resources?.lookup(PDFName.of('XObject'));
    const isOwn = (name: string): boolean => {
      const form = forms instanceof PDFDict ? forms.get(PDFName.of(name.slice(1))) : undefined;
      return form instanceof PDFRef && own.has(form);
    };
    const beside = {
      ...known,
      form: (name: string) => (isOwn(name) ? undefined : known.form(name)),
    };
    const { runs } = readPageText(pageContent(dict, budget), beside, budget);
    const says = runs.some(({ units }) => units.join('').trim() !== '');
    return says ? [{ what: 'beside' as const, page: index + 1 }] : [];
  });
}
