import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRef,
} from '@cantoo/pdf-lib';
import { contentOf, type Matrix, readingOrder } from '../../pdf-objects/index.ts';
import type { PrintedPage } from '../printed-page.ts';
import { FontCodes } from './font-codes.ts';
import { reachingFar, reachOfPage } from './full-width.ts';
import { type Line, linesOf } from './line-parts.ts';
import { marksToTurn, turningSign } from './page-direction.ts';
import { type FontFinder, readProgram, type Step } from './page-program.ts';
import { paintOrder } from './paint-order.ts';
import { readAlike } from './read-alike.ts';
import { matricesOf, type Stretch, stretches, type Tagged } from './stretches.ts';
import { TextWriter } from './text-writer.ts';

/**
 * Write the text of a print that the browser made anew, so that what people copy from it,
 * and what a search looks through, is the text of the book in poppler, PDFium (Chrome)
 * and pdf.js (Firefox): its letters, order and half-spaces. Not a glyph moves, and the
 * tags stay what they are. What isn’t written as the browser writes it is left alone,
 * and a line that would be read otherwise than before is painted as it was.
 * @param rightToLeft Whether the document is: its pages have to be read so, whatever is on them.
 */
export function copyableText(
  document: PDFDocument,
  printed: readonly PrintedPage[],
  rightToLeft: boolean,
): void {
  const fonts = new Map<string, FontCodes | undefined>();
  const pages = document.getPages();
  const tags = pages.map(() => new Map<number, Tagged>());
  readingOrder(document)?.forEach(({ page, mcid, element, isolated }, rank) => {
    if (!tags[page]?.has(mcid)) tags[page]?.set(mcid, { rank, element, isolated });
  });
  pages.forEach((page, index) => {
    rewritePage(document, page, {
      fonts,
      tags: tags[index] as ReadonlyMap<number, Tagged>,
      rightToLeft,
      height: printed[index]?.trim.height ?? page.getHeight(),
    });
  });
  for (const codes of fonts.values()) codes?.write(document);
}

interface PageText {
  /** Of the document, by their references. */
  readonly fonts: Map<string, FontCodes | undefined>;
  /** Where each marked content of the page stands among the tags, by its number. */
  readonly tags: ReadonlyMap<number, Tagged>;
  readonly rightToLeft: boolean;
  /** How high the page will be, points. */
  readonly height: number;
}

function rewritePage(document: PDFDocument, page: PDFPage, text: PageText): void {
  const steps = readProgram(contentOf(page), fontFinder(page, text.fonts));
  if (!steps.some(({ kind }) => kind === 'text')) return;
  const pieces = stretches(steps, text.tags);
  const lines = pieces.map((_, index) => linesAt(pieces, index));
  const turn = text.rightToLeft ? marksToTurn(pieces) : 0;
  const turning = turn > 0 ? lines.findLastIndex(turningSign) : -1;
  const matrices = matricesOf(pieces);
  const placed = lines.flatMap((own, index) =>
    own.map((line) => ({ line, matrix: matrices[index] as Matrix })),
  );
  const reach = reachOfPage(placed, text.height);
  const content: string[] = [];
  pieces.forEach((step, index) => {
    if (!('kind' in step)) {
      const writer = new TextWriter();
      for (const line of lines[index] as readonly Line[]) {
        const own = paintOrder(line);
        const far = reach?.line === line ? [reachingFar(own, reach)] : [];
        const alike = far[0] && readAlike(line, far[0]);
        const written = alike ?? readAlike(line, own);
        if (written) writer.take(written);
        else writer.lineAsPainted(line);
      }
      if (index === turning) writer.turn(lines[index] as readonly Line[], turn);
      content.push(writer.end());
    } else if (step.kind === 'raw' || step.kind === 'open') content.push(step.content.trim());
    else if (step.kind === 'close') content.push('EMC');
  });
  replaceContents(document, page, content.join('\n'));
}

/** The lines of a stretch of text; none of what is no text. */
function linesAt(pieces: readonly (Step | Stretch)[], index: number): readonly Line[] {
  const piece = pieces[index];
  if (!piece || 'kind' in piece) return [];
  const after = pieces.slice(index + 1).find((one) => !('kind' in one));
  return linesOf(piece, after && !('kind' in after) ? after[0]?.runs[0] : undefined);
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
  page.node.set(key, context.register(context.stream(Buffer.from(content, 'latin1'))));
}
