import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** An entry of a PDF's outline, and the named destination that it leads to. */
export interface OutlineEntry {
  readonly label: string;
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

/**
 * Put an outline in the place of the browser's (ISO 32000, 12.3.3), which is made
 * of headings in the order of their glyphs: «پیام ۹ نفر» comes out as «نفر۹پیام», and
 * where a heading breaks its words run together.
 */
export function replaceOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context, catalog } = document;
  const key = PDFName.of('Outlines');
  const old = catalog.get(key);
  if (old instanceof PDFRef) deleteOutline(document, old);
  const root = context.nextRef();
  const dictionary = context.obj({ Type: 'Outlines', ...addEntries(document, root, entries) });
  context.assign(root, dictionary);
  catalog.set(key, root);
}

/** Adds siblings, all of them open; returns what their parent says of them. */
function addEntries(
  document: PDFDocument,
  parent: PDFRef,
  entries: readonly OutlineEntry[],
): { First?: PDFRef; Last?: PDFRef; Count?: number } {
  const { context } = document;
  const refs = entries.map(() => context.nextRef());
  let count = entries.length;
  entries.forEach(({ label, anchor, children }, index) => {
    const ref = refs[index] as PDFRef;
    const below = addEntries(document, ref, children);
    count += below.Count ?? 0;
    const siblings = { Prev: refs[index - 1], Next: refs[index + 1] };
    const item = context.obj({
      Title: PDFHexString.fromText(label),
      Parent: parent,
      Dest: PDFName.of(anchor),
      ...below,
    });
    for (const [name, sibling] of Object.entries(siblings)) {
      if (sibling) item.set(PDFName.of(name), sibling);
    }
    context.assign(ref, item);
  });
  const [first] = refs;
  const last = refs.at(-1);
  return first && last ? { First: first, Last: last, Count: count } : {};
}

function deleteOutline(document: PDFDocument, root: PDFRef): void {
  const pending = [root];
  for (let ref = pending.pop(); ref; ref = pending.pop()) {
    const item = document.context.lookupMaybe(ref, PDFDict);
    for (const name of ['First', 'Next']) {
      const next = item?.get(PDFName.of(name));
      if (next instanceof PDFRef) pending.push(next);
    }
    document.context.delete(ref);
  }
}
