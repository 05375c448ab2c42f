import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { isMark, isTag, type Tag, type TagKid } from './tags.ts';

/** Types that PDF 2.0 knows and PDF 1.7 doesn't, and what they are there (ISO 32000-1, 14.8.4). */
const roles = { Em: 'Span', Strong: 'Span' };

/** Give a file a structure: the tree, and the way back into it from pages and annotations. */
export function writeTags(document: PDFDocument, tree: Tag): void {
  const { context, catalog } = document;
  const pages = document.getPages();
  const parents: Map<number, PDFRef>[] = pages.map(() => new Map());
  const annotations = new Map<number, PDFRef>();
  const ids: [string, PDFRef][] = [];
  const root = context.nextRef();

  const write = (tag: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const page = firstPage(tag);
    const dict = context.obj({ Type: 'StructElem', S: tag.type, P: parent });
    const home = page === undefined ? undefined : pages[page]?.ref;
    if (home) dict.set(PDFName.of('Pg'), home);
    for (const [key, value] of tag.entries) dict.set(PDFName.of(key), value);
    const id = tag.entries.get('ID');
    if (id instanceof PDFString) ids.push([id.asString(), ref]);
    const kids = tag.kids.map((kid): PDFObject => {
      if (isTag(kid)) return write(kid, ref);
      const its = pages[kid.page]?.ref as PDFRef;
      if (!isMark(kid)) {
        annotations.set(structParent(document, kid.annotation), ref);
        return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: its });
      }
      parents[kid.page]?.set(kid.mcid, ref);
      if (kid.page === page) return PDFNumber.of(kid.mcid);
      return context.obj({ Type: 'MCR', Pg: its, MCID: kid.mcid });
    });
    const [only] = kids;
    if (only) dict.set(PDFName.of('K'), kids.length === 1 ? only : context.obj(kids));
    context.assign(ref, dict);
    return ref;
  };

  const top = write(tree, root);
  const numbers = parents.flatMap((marks, index): [number, PDFObject][] => {
    const key = pages[index]?.node.lookup(PDFName.of('StructParents'));
    if (!(key instanceof PDFNumber) || marks.size === 0) return [];
    const length = Math.max(...marks.keys()) + 1;
    const row = Array.from({ length }, (_, mcid) => marks.get(mcid) ?? PDFNull);
    return [[key.asNumber(), context.register(context.obj(row))]];
  });
  for (const [key, ref] of annotations) numbers.push([key, ref]);
  numbers.sort(([a], [b]) => a - b);
  const structure = context.obj({
    Type: 'StructTreeRoot',
    K: top,
    RoleMap: roles,
    ParentTree: context.register(context.obj({ Nums: numbers.flat() })),
    ParentTreeNextKey: (numbers.at(-1)?.[0] ?? -1) + 1,
  });
  if (ids.length > 0) structure.set(PDFName.of('IDTree'), context.register(idTree(document, ids)));
  context.assign(root, structure);
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}

function idTree({ context }: PDFDocument, ids: [string, PDFRef][]): PDFDict {
  ids.sort(([a], [b]) => (a < b ? -1 : 1));
  return context.obj({ Names: ids.flatMap(([id, ref]) => [PDFString.of(id), ref]) });
}

/** The page of the first content that a tag marks: where nothing else is said, it is all on that. */
function firstPage(tag: Tag): number | undefined {
  const first = (kids: readonly TagKid[]): number | undefined => {
    for (const kid of kids) {
      if (isMark(kid)) return kid.page;
      const inner = isTag(kid) ? first(kid.kids) : kid.page;
      if (inner !== undefined) return inner;
    }
    return undefined;
  };
  return first(tag.kids);
}

function structParent({ context }: PDFDocument, annotation: PDFRef): number {
  const dict = context.lookup(annotation, PDFDict);
  const key = dict.get(PDFName.of('StructParent'));
  return key instanceof PDFNumber ? key.asNumber() : -1;
}
