import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import type { ReadingBudget } from '../limits/index.ts';
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

/** What has been read of a file's fonts, forms and resources; pages share them. */
export interface ResourceCache {
  readonly fonts: Map<PDFDict, PdfFont>;
  readonly forms: Map<PDFRawStream, PageForm>;
  readonly resources: Map<PDFDict, PageResources>;
  readonly budget: ReadingBudget;
}

/** For one file. */
export function resourceCache(budget: ReadingBudget): ResourceCache {
  return { fonts: new Map(), forms: new Map(), resources: new Map(), budget };
}

/** The fonts and forms of a page, or of a form; each is read once and only when it is used. */
export function readResources(dict: PDFDict | undefined, cache: ResourceCache): PageResources {
  const known = dict && cache.resources.get(dict);
  if (known) return known;
  const resources: PageResources = {
    font: (name) => {
      const given = entry(dict, 'Font', name);
      const font = dict && given ? dict.context.lookup(given) : undefined;
      if (!(font instanceof PDFDict)) return undefined;
      const cached = cache.fonts.get(font);
      if (cached) return cached;
      const read = readFont(font, cache.budget);
      cache.fonts.set(font, read);
      return read;
    },
    form: (name) => {
      const given = entry(dict, 'XObject', name);
      const stream = dict && given ? dict.context.lookup(given) : undefined;
      const isForm =
        stream instanceof PDFRawStream &&
        stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
      if (!isForm) return undefined;
      const form = cache.forms.get(stream) ?? readForm(stream, dict, cache);
      cache.forms.set(stream, form);
      return form;
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
  const content = decodeStream(stream, cache.budget);
  cache.budget.keep(content.length);
  return {
    content,
    matrix:
      matrix instanceof PDFArray
        ? (matrix.asArray().map((number) => Number(number.toString())) as unknown as Matrix)
        : identity,
    resources: readResources(own instanceof PDFDict ? own : outer, cache),
  };
}
