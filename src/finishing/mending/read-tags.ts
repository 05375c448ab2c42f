import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { type Tag, type TagKid, tagOf } from './tags.ts';

/** What is written anew, or worth nothing: where an element stands in the old tree. */
const structural = new Set(['Type', 'S', 'P', 'K', 'Pg']);

/**
 * Take the structure of a file out of it (ISO 32000, 14.7); undefined when it has none.
 * The old objects are gone from the file afterwards.
 */
export function takeTags(document: PDFDocument): Tag | undefined {
  const { context, catalog } = document;
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return undefined;
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const pageOf = (dict: PDFDict): number | undefined => {
    const page = dict.get(PDFName.of('Pg'));
    return page ? pages.get(page.toString()) : undefined;
  };

  const kidsOf = (given: PDFObject | undefined, page: number | undefined): TagKid[] => {
    const value = given instanceof PDFRef ? context.lookup(given) : given;
    if (value instanceof PDFArray) return value.asArray().flatMap((each) => kidsOf(each, page));
    if (value instanceof PDFNumber) {
      return page === undefined ? [] : [{ page, mcid: value.asNumber() }];
    }
    if (!(value instanceof PDFDict)) return [];
    if (given instanceof PDFRef) context.delete(given);
    const own = pageOf(value) ?? page;
    const mcid = value.get(PDFName.of('MCID'));
    if (mcid) return kidsOf(mcid, own);
    const annotation = value.get(PDFName.of('Obj'));
    if (annotation instanceof PDFRef) return own === undefined ? [] : [{ annotation, page: own }];
    return [readTag(value, own)];
  };
  const readTag = (dict: PDFDict, page: number | undefined): Tag => {
    const type = dict.lookup(PDFName.of('S'));
    const tag = tagOf(type instanceof PDFName ? type.decodeText() : 'NonStruct', []);
    for (const [key, value] of dict.entries()) {
      if (!structural.has(key.decodeText())) tag.entries.set(key.decodeText(), value);
    }
    tag.kids = kidsOf(dict.get(PDFName.of('K')), page);
    return tag;
  };

  const kids = kidsOf(root.get(PDFName.of('K')), undefined);
  for (const key of ['StructTreeRoot', 'K', 'ParentTree', 'IDTree']) forget(document, root, key);
  const [only] = kids;
  if (kids.length === 1 && only && 'kids' in only && only.type === 'Document') return only;
  return tagOf('Document', kids);
}

function forget({ context, catalog }: PDFDocument, root: PDFDict, key: string): void {
  const holder = key === 'StructTreeRoot' ? catalog : root;
  const value = holder.get(PDFName.of(key));
  if (key === 'ParentTree') forgetTree(context, value);
  if (value instanceof PDFRef) context.delete(value);
}

/** Number and name trees, with the arrays in them. */
function forgetTree(context: PDFDocument['context'], given: PDFObject | undefined): void {
  const value = given instanceof PDFRef ? context.lookup(given) : given;
  const parts =
    value instanceof PDFDict
      ? ['Kids', 'Nums'].map((key) => value.lookup(PDFName.of(key)))
      : [value];
  for (const part of parts) {
    for (const each of part instanceof PDFArray ? part.asArray() : []) {
      if (!(each instanceof PDFRef)) continue;
      const held = context.lookup(each);
      if (held instanceof PDFDict && !held.has(PDFName.of('S'))) forgetTree(context, each);
      if (held instanceof PDFArray || (held instanceof PDFDict && !held.has(PDFName.of('S')))) {
        context.delete(each);
      }
    }
  }
}
