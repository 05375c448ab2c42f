import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { textScales } from './text-scales.ts';

/** A PDF as the browser printed it, parsed once for everybody who reads or finishes it. */
export interface ParsedPdf {
  readonly document: PDFDocument;
  readonly pageCount: number;
  /** Named destinations: the page, counted from 1, on which each begins. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The PostScript names of its fonts, without the tags of subsets. */
  readonly fonts: ReadonlySet<string>;
  /** For each page, the scales at which its text is set; one, unless something shrank it. */
  readonly textScales: readonly ReadonlySet<number>[];
}

/** Parse the bytes of a PDF that the browser printed. */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages();
  return {
    document,
    pageCount: pages.length,
    destinations: readDestinations(document, pages),
    fonts: readFonts(document),
    textScales: pages.map((page) => textScales(contentOf(page))),
  };
}

function readDestinations(document: PDFDocument, pages: readonly PDFPage[]): Map<string, number> {
  const numbers = new Map(pages.map((page, index) => [page.ref.toString(), index + 1]));
  const destinations = new Map<string, number>();
  const dictionary = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of dictionary?.entries() ?? []) {
    const target = value instanceof PDFArray ? value.get(0) : undefined;
    const number = target instanceof PDFRef ? numbers.get(target.toString()) : undefined;
    if (number !== undefined) destinations.set(name.decodeText(), number);
  }
  return destinations;
}

function readFonts(document: PDFDocument): Set<string> {
  const fonts = new Set<string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const name = object.get(PDFName.of('BaseFont'));
    if (name instanceof PDFName) fonts.add(name.decodeText().replace(/^[A-Z]{6}\+/, ''));
  }
  return fonts;
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((ref) => page.node.context.lookup(ref))
      : [contents];
  return streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => decode(stream))
    .join('\n');
}

// The browser writes its streams deflated or, when that is no gain, as they are.
function decode(stream: PDFRawStream): string {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const bytes =
    filter === PDFName.of('FlateDecode') ? inflateSync(stream.contents) : stream.contents;
  return Buffer.from(bytes).toString('latin1');
}
