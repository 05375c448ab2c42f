import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';

/** An entry of a PDF's outline, and the named destination that it leads to. */
export interface OutlineEntry {
  readonly label: string;
  readonly anchor: string;
  readonly children: readonly OutlineEntry[];
}

/** Give a file an outline (ISO 32000, 12.3.3). */
export function addOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const dictionary = context.obj({ Type: 'Outlines', ...addEntries(document, root, entries) });
  context.assign(root, dictionary);
  catalog.set(PDFName.of('Outlines'), root);
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
