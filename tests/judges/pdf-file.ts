import { at, type PdfDictionary, type PdfJson, type PdfValue, readQpdfJson } from './qpdf-json.ts';

/** A PDF as qpdf reads it, streams included. */
export interface PdfFile extends PdfJson {
  readonly version: string;
  /** By reference, `12 0 R`; a byte to a character, and only what is no compressed picture. */
  readonly streams: ReadonlyMap<string, string>;
  /** The XMP packet; empty when there is none. */
  readonly xmp: string;
  /** What each page paints. */
  readonly contents: readonly string[];
}

/** Read a file with all that qpdf can decode of it. */
export async function readPdfFile(path: string): Promise<PdfFile> {
  const { json, data } = await readQpdfJson(path, true);
  const streams = new Map(
    [...data].map(([key, base64]) => [key, Buffer.from(base64, 'base64').toString('latin1')]),
  );
  const [head] = json.raw['qpdf'] as [{ pdfversion: string }];
  const contents = json.pages.map((page) => {
    const given = page['/Contents'];
    const parts = Array.isArray(given) ? given : [given];
    return parts.map((part) => streams.get(String(part)) ?? '').join('\n');
  });
  const metadata = streams.get(String(json.catalog['/Metadata'])) ?? '';
  const xmp = Buffer.from(metadata, 'latin1').toString('utf8');
  return { ...json, version: head.pdfversion, streams, xmp, contents };
}

/** The text of an element of the XMP packet; undefined when it isn't there. */
export function xmpText({ xmp }: PdfFile, name: string): string | undefined {
  const inside = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  return inside
    ?.replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every dictionary of a file, those within others too, each with the object that it lies in. */
export function* dictionaries(pdf: PdfFile): Generator<{ in: string; dict: PdfDictionary }> {
  for (const [key, value] of pdf.objects) yield* within(key, value);
}

function* within(key: string, value: PdfValue): Generator<{ in: string; dict: PdfDictionary }> {
  if (Array.isArray(value)) for (const each of value) yield* within(key, each as PdfValue);
  else if (typeof value === 'object' && value !== null) {
    yield { in: key, dict: value as PdfDictionary };
    for (const each of Object.values(value)) yield* within(key, each as PdfValue);
  }
}

/** Every value of a file, wherever it stands. */
export function* values(pdf: PdfFile): Generator<PdfValue> {
  const inner = function* (value: PdfValue): Generator<PdfValue> {
    yield value;
    if (typeof value !== 'object' || value === null) return;
    for (const each of Object.values(value)) yield* inner(each as PdfValue);
  };
  for (const value of pdf.objects.values()) yield* inner(value);
}

/** The numbers of a box; empty when the page has none. */
export function boxOf(pdf: PdfFile, page: PdfDictionary, name: string): number[] {
  const box = at(pdf, page, name);
  return Array.isArray(box) ? box.map(Number) : [];
}

/** An operator of a content stream and what stood before it, as words. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
}

/** Strings, dictionaries and arrays count as one word; all else is parted by spaces. */
const word =
  /\((?:\\[\s\S]|[^\\()])*\)|<<(?:<[0-9a-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|[^<>])*>>|<[0-9a-fA-F\s]*>|\[(?:<[^>]*>|\((?:\\[\s\S]|[^\\()])*\)|[^\]])*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** The operators of a content stream, in order. */
export function* operationsOf(content: string): Generator<Operation> {
  let operands: string[] = [];
  for (const [each] of content.matchAll(word)) {
    if (/^[A-Za-z'"][\w*'"]*$/.test(each)) {
      yield { operator: each, operands };
      operands = [];
    } else operands.push(each);
  }
}
