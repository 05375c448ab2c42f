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

/** A stream of the same dictionary with another content, deflated. */
export function withContent(stream: PDFRawStream, content: string): PDFRawStream {
  return withBytes(stream, Buffer.from(content, 'latin1'));
}

/** A stream of the same dictionary with other bytes, deflated. */
export function withBytes({ dict }: PDFRawStream, bytes: Uint8Array): PDFRawStream {
  // The library's own way of deflating is the same on every machine; Node's isn't.
  const deflated = dict.context.flateStream(bytes);
  const copy = dict.clone();
  copy.delete(PDFName.of('DecodeParms'));
  for (const [key, value] of deflated.dict.entries()) copy.set(key, value);
  return PDFRawStream.of(copy, deflated.contents);
}

/**
 * Put another content in the place of a page's. Content that is parted into streams is one
 * (ISO 32000, 7.8.2), and is one stream afterwards.
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
  const stream = context.flateStream(Buffer.from(written, 'latin1'));
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
