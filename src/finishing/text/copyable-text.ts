import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRef,
} from '@cantoo/pdf-lib';
import { contentOf, readingOrder } from '../../pdf-objects/index.ts';
import { FontCodes } from './font-codes.ts';
import { linesOf } from './line-parts.ts';
import { type FontFinder, readProgram } from './page-program.ts';
import { isReadAlike } from './read-alike.ts';
import { stretches } from './stretches.ts';
import { TextWriter } from './text-writer.ts';

/**
 * Write the text of a print that the browser made anew, so that what people copy from it,
 * and what a search looks through, is the text of the book in poppler, PDFium (Chrome)
 * and pdf.js (Firefox): its letters, order and half-spaces. Not a glyph moves, and the
 * tags stay what they are. What isn’t written as the browser writes it is left alone,
 * and a line that would be read otherwise than before is painted as it was.
 */
export function copyableText(document: PDFDocument): void {
  const fonts = new Map<string, FontCodes | undefined>();
  const pages = document.getPages();
  const ranks = pages.map(() => new Map<number, number>());
  readingOrder(document)?.forEach(({ page, mcid }, rank) => {
    if (!ranks[page]?.has(mcid)) ranks[page]?.set(mcid, rank);
  });
  pages.forEach((page, index) => {
    rewritePage(document, page, fonts, ranks[index] as ReadonlyMap<number, number>);
  });
  for (const codes of fonts.values()) codes?.write(document);
}

function rewritePage(
  document: PDFDocument,
  page: PDFPage,
  fonts: Map<string, FontCodes | undefined>,
  ranks: ReadonlyMap<number, number>,
): void {
  const steps = readProgram(contentOf(page), fontFinder(page, fonts));
  if (!steps.some(({ kind }) => kind === 'text')) return;
  const content: string[] = [];
  const pieces = stretches(steps, ranks);
  pieces.forEach((step, index) => {
    if (!('kind' in step)) {
      const after = pieces.slice(index + 1).find((one) => !('kind' in one));
      const next = after && !('kind' in after) ? after[0]?.runs[0] : undefined;
      const writer = new TextWriter();
      for (const line of linesOf(step, next)) {
        if (isReadAlike(line)) writer.line(line);
        else writer.lineAsPainted(line);
      }
      content.push(writer.end());
    } else if (step.kind === 'raw' || step.kind === 'open') content.push(step.content.trim());
    else if (step.kind === 'close') content.push('EMC');
  });
  replaceContents(document, page, content.join('\n'));
}

function fontFinder(page: PDFPage, fonts: Map<string, FontCodes | undefined>): FontFinder {
  const resources = page.node.Resources();
  const names = resources?.lookup(PDFName.of('Font'));
  return (name) => {
    const ref = names instanceof PDFDict ? names.get(PDFName.of(name.slice(1))) : undefined;
    const key = ref instanceof PDFRef ? ref.toString() : undefined;
    if (key === undefined) return undefined;
    if (!fonts.has(key)) {
      const dictionary = page.node.context.lookup(ref);
      fonts.set(key, dictionary instanceof PDFDict ? FontCodes.of(dictionary) : undefined);
    }
    return fonts.get(key);
  };
}

function replaceContents({ context }: PDFDocument, page: PDFPage, content: string): void {
  const key = PDFName.of('Contents');
  const old = page.node.get(key);
  const streams = page.node.lookup(key);
  const refs = streams instanceof PDFArray ? streams.asArray() : [old];
  for (const ref of [old, ...refs]) if (ref instanceof PDFRef) context.delete(ref);
  page.node.set(key, context.register(context.flateStream(Buffer.from(content, 'latin1'))));
}
