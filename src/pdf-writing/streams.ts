import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { decodeStream } from '../pdf-objects/index.ts';

/** A stream of the same dictionary with another content. */
export function withContent(stream: PDFRawStream, content: string): PDFRawStream {
  return withBytes(stream, Buffer.from(content, 'latin1'));
}

/** A stream of the same dictionary with other bytes, as they are: saving a file deflates them. */
export function withBytes({ dict }: PDFRawStream, bytes: Uint8Array): PDFRawStream {
  const copy = dict.clone();
  for (const key of ['Filter', 'DecodeParms']) copy.delete(PDFName.of(key));
  return PDFRawStream.of(copy, bytes);
}

/**
 * Put another content in the place of a page's. Content that is parted into streams is one
 * (ISO 32000, 7.8.2), and is one stream afterwards, deflated when the file is saved.
 */
export function rewritePage(page: PDFPage, rewrite: (content: string) => string): void {
  const { node } = page;
  const { context } = node;
  const given = node.get(PDFName.of('Contents'));
  const value = given instanceof PDFRef ? context.lookup(given) : given;
  const parts = value instanceof PDFArray ? value.asArray() : given ? [given] : [];
  const streams = parts.map((part) => context.lookup(part)).filter(isRawStream);
  const content = streams.map((stream) => decodeStream(stream)).join('\n');
  const written = rewrite(content);
  if (written === content && streams.length === 1) return;
  const [first] = parts;
  const stream = context.stream(Buffer.from(written, 'latin1'));
  if (first instanceof PDFRef) context.assign(first, stream);
  node.set(PDFName.of('Contents'), first instanceof PDFRef ? first : context.register(stream));
}

/** Every stream of a file that has a reference, with its dictionary. */
export function streamsOf(context: PDFContext): [PDFRef, PDFRawStream][] {
  return context
    .enumerateIndirectObjects()
    .filter((entry): entry is [PDFRef, PDFRawStream] => isRawStream(entry[1]));
}

/** Whether a dictionary has a name for a key. */
export function hasName(dict: PDFDict, key: string, name: string): boolean {
  return dict.lookup(PDFName.of(key)) === PDFName.of(name);
}

function isRawStream(object: unknown): object is PDFRawStream {
  return object instanceof PDFRawStream;
}
