import {
  PDFArray,
  type PDFDict,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFStream,
} from '@cantoo/pdf-lib';
import { ReadingBudget } from '../limits/index.ts';
import { unpackStream } from './filters.ts';

/** What a page of our own print paints, a byte to a character. */
export function contentOf(page: PDFPage): string {
  return pageContent(page.node, ReadingBudget.unlimited());
}

/** What a page paints, a byte to a character. */
export function pageContent(page: PDFDict, budget: ReadingBudget): string {
  const contents = page.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((ref) => page.context.lookup(ref))
      : [contents];
  const parts: string[] = [];
  let length = 0;
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) continue;
    const part = decodeStream(stream, budget);
    length += part.length + 1;
    budget.hold(length);
    parts.push(part);
  }
  return parts.join('\n');
}

/**
 * The bytes of a stream, a byte to a character.
 * @param budget what that may take; without one, of a file of our own making
 */
export function decodeStream(
  stream: PDFStream,
  budget: ReadingBudget = ReadingBudget.unlimited(),
): string {
  const bytes =
    stream instanceof PDFRawStream ? unpackStream(stream, budget) : stream.getContents();
  budget.work(bytes.length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
