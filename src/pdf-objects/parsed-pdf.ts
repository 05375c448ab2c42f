import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PdfFile } from './open-pdf.ts';
import { contentOf } from './page-content.ts';
import type { PdfPage } from './page-tree.ts';
import { textScales } from './text-scales.ts';

/** A PDF as the browser printed it, and what the layout has to know of it. */
export interface ParsedPdf {
  /** The file itself, for whoever makes an edition of it. */
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Named destinations: the page, counted from 1, on which each begins. */
  readonly destinations: ReadonlyMap<string, number>;
  /** How high above the foot of its page each destination begins, in points. */
  readonly heights: ReadonlyMap<string, number>;
  /** The PostScript names of its fonts, without the tags of subsets. */
  readonly fonts: ReadonlySet<string>;
  /** For each page, the scales at which its text is set; one, unless something shrank it. */
  readonly textScales: readonly ReadonlySet<number>[];
}

/** The objects of a PDF, to be read or to be finished; nothing of it is touched yet. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest, // by default it rests after every hundred objects
  });
}

/** Read the bytes of a PDF that the browser printed. */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedPdf> {
  const document = await loadPdf(bytes);
  const pages = document.getPages();
  return {
    bytes,
    pageCount: pages.length,
    destinations: readDestinations(document, pages),
    heights: readHeights(document),
    fonts: readFonts(document),
    textScales: pages.map((page) => textScales(contentOf(page))),
  };
}

/** Where the names of a PDF lead: the page, counted from 1, of each. */
export function readDestinations(
  { catalog }: PdfFile,
  pages: readonly Pick<PdfPage, 'ref'>[],
): Map<string, number> {
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index + 1]));
  const destinations = new Map<string, number>();
  const dictionary = catalog.lookup(PDFName.of('Dests'));
  if (!(dictionary instanceof PDFDict)) return destinations;
  for (const [name, value] of dictionary.entries()) {
    const target = value instanceof PDFArray ? value.get(0) : undefined;
    const number = target instanceof PDFRef ? numbers.get(target) : undefined;
    if (number !== undefined) destinations.set(name.decodeText(), number);
  }
  return destinations;
}

function readHeights(document: PDFDocument): Map<string, number> {
  const heights = new Map<string, number>();
  const dictionary = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of dictionary?.entries() ?? []) {
    // [page /XYZ left top zoom]
    const top = value instanceof PDFArray ? value.get(3) : undefined;
    if (top instanceof PDFNumber) heights.set(name.decodeText(), top.asNumber());
  }
  return heights;
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
