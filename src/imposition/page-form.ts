import {
  PDFArray,
  type PDFContext,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type PageBox, rewritePage } from '../pdf-writing/index.ts';

/**
 * A page as a form (ISO 32000, 8.10) that can be put on any sheet: the same content with the
 * same fonts and pictures, none of them copied.
 * @param seen What is seen of it; all else is cut off.
 */
export function pageForm(page: PDFPage, { x, y, width, height }: PageBox): PDFRef {
  const { node } = page;
  const { context } = node;
  if (node.lookup(PDFName.of('Contents')) instanceof PDFArray) rewritePage(page, (text) => text);
  const content = node.lookup(PDFName.of('Contents'));
  const resources = node.get(PDFName.of('Resources'));
  const group = node.get(PDFName.of('Group'));
  const entries = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [x, y, x + width, y + height],
    ...(resources && { Resources: resources }),
    ...(group && { Group: group }),
  };
  if (!(content instanceof PDFRawStream)) return context.register(context.stream('', entries));
  const dict = content.dict.clone();
  for (const [key, value] of context.obj(entries).entries()) dict.set(key, value);
  return context.register(PDFRawStream.of(dict, content.contents));
}

/** What has tags may be shown once (ISO 32000, 14.7.4.4): another copy has none. */
export function untaggedCopy(context: PDFContext, form: PDFRef): PDFRef {
  const stream = context.lookup(form) as PDFRawStream;
  const dict = stream.dict.clone();
  dict.delete(PDFName.of('StructParents'));
  return context.register(PDFRawStream.of(dict, stream.contents));
}
