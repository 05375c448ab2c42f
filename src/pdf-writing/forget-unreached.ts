import { PDFArray, PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Takes all out of a file to which nothing leads from its trailer. */
export function forgetUnreached({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  // There is one object for each reference, however often it is read.
  const reached = new Set<PDFRef>();
  const pending: unknown[] = [Root, Info];
  while (pending.length > 0) {
    const object = pending.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      pending.push(context.lookup(object));
    } else if (object instanceof PDFStream) pending.push(object.dict);
    // One by one: lists of a large file are longer than a call may be.
    else if (object instanceof PDFDict) for (const value of object.values()) pending.push(value);
    else if (object instanceof PDFArray) for (const value of object.asArray()) pending.push(value);
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}
