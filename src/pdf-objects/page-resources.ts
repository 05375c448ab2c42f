import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { identity, type Matrix } from './matrix.ts';
import { decodeStream } from './page-content.ts';
import { type PdfFont, readFont } from './pdf-font.ts';

/** What a page's content paints with: its fonts, and the forms that it may call. */
export interface PageResources {
  font(name: string): PdfFont | undefined;
  form(name: string): PageForm | undefined;
}

/** A form XObject: content of its own within a page's. */
export interface PageForm {
  readonly content: string;
  readonly matrix: Matrix;
  readonly resources: PageResources;
}

/** What has been read of a file's fonts and resources; pages share them. */
export interface ResourceCache {
  readonly fonts: Map<string, PdfFont>;
  readonly resources: Map<PDFDict, PageResources>;
}

/** The fonts and forms of a page, or of a form; each is read once and only when it is used. */
export function readResources(dict: PDFDict | undefined, cache: ResourceCache): PageResources {
  const known = dict && cache.resources.get(dict);
  if (known) return known;
  const resources: PageResources = {
    font: (name) => {
      const given = entry(dict, 'Font', name);
      const key = given instanceof PDFRef ? given.toString() : undefined;
      const cached = key === undefined ? undefined : cache.fonts.get(key);
      if (cached) return cached;
      const font = dict && given ? dict.context.lookup(given) : undefined;
      if (!(font instanceof PDFDict)) return undefined;
      const read = readFont(font);
      if (key !== undefined) cache.fonts.set(key, read);
      return read;
    },
    form: (name) => {
      const given = entry(dict, 'XObject', name);
      const stream = dict && given ? dict.context.lookup(given) : undefined;
      const isForm =
        stream instanceof PDFRawStream &&
        stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
      return isForm ? readForm(stream, dict, cache) : undefined;
    },
  };
  if (dict) cache.resources.set(dict, resources);
  return resources;
}

function entry(dict: PDFDict | undefined, kind: string, name: string): PDFObject | undefined {
  const entries = dict?.lookup(PDFName.of(kind));
  return entries instanceof PDFDict ? entries.get(PDFName.of(name.slice(1))) : undefined;
}

function readForm(
  stream: PDFRawStream,
  outer: PDFDict | undefined,
  cache: ResourceCache,
): PageForm {
  const own = stream.dict.lookup(PDFName.of('Resources'));
  const matrix = stream.dict.lookup(PDFName.of('Matrix'));
  return {
    content: decodeStream(stream),
    matrix:
      matrix instanceof PDFArray
        ? (matrix.asArray().map((number) => Number(number.toString())) as unknown as Matrix)
        : identity,
    resources: readResources(own instanceof PDFDict ? own : outer, cache),
  };
}
