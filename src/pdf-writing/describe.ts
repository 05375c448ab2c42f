import {
  PDFDict,
  type PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { v5 as uuidOf } from 'uuid';
import { runningSha256 } from '../digests/index.ts';
import type { FileDescription } from './file-description.ts';
import { type Conformance, xmpPacket } from './xmp.ts';

/** In which a version of PDF each is written: PDF/X-4 in 1.6, all else in 1.7. */
const versions = { 'PDF/X-4': [1, 6], 'PDF/UA-1': [1, 7], none: [1, 7] } as const;

/**
 * Say what a file is: in its Info dictionary (ISO 32000, 14.3.3), in XMP (14.3.2), which
 * have to agree, and by the ID in its trailer (14.4). To be called last: the ID is made of
 * what the file holds.
 * @param name What tells the file from others of the book.
 */
export function describe(
  document: PDFDocument,
  description: FileDescription,
  conformance: Conformance,
  name: string = conformance,
): void {
  const { context, catalog } = document;
  const { title, authors, date, creator } = description;
  const [major, minor] = versions[conformance];
  context.header = PDFHeader.forVersion(major, minor);

  document.setTitle(title);
  if (authors.length > 0) document.setAuthor(authors.join('، '));
  if (description.description) document.setSubject(description.description);
  document.setCreator(creator);
  const producer = document.getProducer() ?? creator;
  if (document.getProducer() === undefined) document.setProducer(producer);
  const info = context.lookup(context.trailerInfo.Info);
  const instant = PDFString.of(`D:${date.replaceAll('-', '')}000000Z`);
  const entries = {
    CreationDate: instant,
    ModDate: instant,
    ...(conformance !== 'PDF/UA-1' && { Trapped: PDFName.of('False') }),
  };
  if (info instanceof PDFDict) {
    for (const [name, value] of Object.entries(entries)) info.set(PDFName.of(name), value);
  }

  const book = description.identifier.replace(/^urn:uuid:/, '');
  const own = uuidOf(name, book);
  const xmp = xmpPacket({ ...description, producer, documentId: `uuid:${own}` }, conformance);
  // In the clear, so that programs which know no PDF can find it.
  const metadata = context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  const old = catalog.get(PDFName.of('Metadata'));
  if (old instanceof PDFRef) context.delete(old);
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  catalog.set(PDFName.of('Lang'), PDFString.of(description.language));

  const state = PDFHexString.of(hashOfStreams(document));
  context.trailerInfo.ID = context.obj([PDFHexString.of(own.replaceAll('-', '')), state]);
}

function hashOfStreams({ context }: PDFDocument): string {
  const hash = runningSha256();
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) hash.add(object.contents);
  }
  return hash.end().slice(0, 32);
}
