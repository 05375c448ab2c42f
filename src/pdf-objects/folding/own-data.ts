import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../open-pdf.ts';

/** What a file that this press made says of its sheets, where it is of sheets (ISO 32000, 14.5). */
export function ownData({ catalog }: PdfFile): PDFDict | undefined {
  const pieces = catalog.lookup(PDFName.of('PieceInfo'));
  const own = pieces instanceof PDFDict ? pieces.lookup(PDFName.of('Chapkhaneh')) : undefined;
  const data = own instanceof PDFDict ? own.lookup(PDFName.of('Private')) : undefined;
  return data instanceof PDFDict ? data : undefined;
}

/** A name in it. */
export function nameIn(data: PDFDict, key: string): string {
  const value = data.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}

/** A text in it. */
export function textIn(data: PDFDict, key: string): string {
  return textOf(data.lookup(PDFName.of(key)));
}

/** A list of texts in it. */
export function textsIn(data: PDFDict, key: string): string[] {
  const value = data.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value.asArray().map(textOf) : [];
}

/** A number in it; nothing where there is none. */
export function numberIn(data: PDFDict, key: string): number {
  const value = data.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** The numbers of an array; what is none counts as nothing. */
export function numbersOf(value: unknown): number[] {
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));
}

/** Where names lead: the page of what is folded, counted from 1. */
export function placesIn(data: PDFDict): Map<string, number> {
  const places = data.lookup(PDFName.of('Places'));
  const entries = places instanceof PDFDict ? places.entries() : [];
  return new Map(
    entries.map(([name, place]) => [
      name.decodeText(),
      place instanceof PDFNumber ? place.asNumber() + 1 : 0,
    ]),
  );
}

function textOf(value: unknown): string {
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
}
