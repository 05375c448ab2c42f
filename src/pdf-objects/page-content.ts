import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFStream,
} from '@cantoo/pdf-lib';

/** What a page paints, a byte to a character. */
export function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((ref) => page.node.context.lookup(ref))
      : [contents];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => decodeStream(stream))
    .join('\n');
}

/**
 * The bytes of a stream, a byte to a character. The browser writes its streams
 * deflated or, when that is no gain, as they are; others may do more to them.
 */
export function decodeStream(stream: PDFStream): string {
  if (!(stream instanceof PDFRawStream))
    return Buffer.from(stream.getContents()).toString('latin1');
  const { dict, contents } = stream;
  const filter = dict.lookup(PDFName.of('Filter'));
  const plain = !dict.has(PDFName.of('DecodeParms'));
  const bytes =
    filter === undefined
      ? contents
      : filter === PDFName.of('FlateDecode') && plain
        ? inflateSync(contents)
        : decodePDFRawStream(stream).decode();
  return Buffer.from(bytes).toString('latin1');
}
