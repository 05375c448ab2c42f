import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { damaged } from '../../limits/index.ts';
import type { PdfFile } from '../open-pdf.ts';
import type { PdfPage } from '../page-tree.ts';

/** An object that no file has. */
const nothing = PDFRef.of(0);

/** A form as the page that it was; where there is none, one that says nothing. */
export function formPage({ context }: PdfFile, ref: PDFRef | undefined): PdfPage {
  const form = ref && context.lookup(ref);
  if (!ref || !(form instanceof PDFRawStream)) {
    return { ref: nothing, dict: PDFDict.withContext(context), resources: undefined };
  }
  if (form.dict.has(PDFName.of('Matrix'))) throw damaged('a page of it is moved within itself');
  const resources = form.dict.lookup(PDFName.of('Resources'));
  return {
    ref,
    dict: form.dict,
    resources: resources instanceof PDFDict ? resources : undefined,
    form,
  };
}

/** Whether two forms say the same, to the byte, by the same fonts; or there is neither. */
export function isCopy(
  { context }: PdfFile,
  one: PDFRef | undefined,
  other: PDFRef | undefined,
): boolean {
  const contents = (ref: PDFRef | undefined): Buffer => {
    const form = ref && context.lookup(ref);
    return form instanceof PDFRawStream ? Buffer.from(form.contents) : Buffer.alloc(0);
  };
  const fonts = (ref: PDFRef | undefined): string => {
    const form = ref && context.lookup(ref);
    return form instanceof PDFRawStream ? String(form.dict.get(PDFName.of('Resources'))) : '';
  };
  return contents(one).equals(contents(other)) && fonts(one) === fonts(other);
}
