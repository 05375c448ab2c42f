import { PDFArray, PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Takes all out of a file to which nothing leads from its trailer. */
export function forgetUnreached({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  const reached = new Set<string>();
  const pending: unknown[] = [Root, Info];
  while (pending.length > 0) {
    const object = pending.pop();
    if (object instanceof PDFRef) {
      const key = object.toString();
      if (reached.has(key)) continue;
      reached.add(key);
      pending.push(context.lookup(object));
    } else if (object instanceof PDFStream) pending.push(object.dict);
    else if (object instanceof PDFDict) pending.push(...object.values());
    else if (object instanceof PDFArray) pending.push(...object.asArray());
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref.toString())) context.delete(ref);
  }
}
