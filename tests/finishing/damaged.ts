import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { decodeStream } from '../../src/pdf-objects/index.ts';
import { type PdfFile, readPdfFile } from '../judges/index.ts';

/** Something that is done to a finished file. */
export type Damage = (document: PDFDocument) => void;

/** The file after a damage, as qpdf reads it. */
export async function damagedFile(path: string, damage: Damage): Promise<PdfFile> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  damage(document);
  return asRead(await document.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

/** Bytes of a PDF, as qpdf reads them. */
export async function asRead(bytes: Uint8Array): Promise<PdfFile> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-finishing-'));
  try {
    const path = join(folder, 'file.pdf');
    await writeFile(path, bytes);
    return await readPdfFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Put another XMP packet in the place of a file's own. */
export function editXmp(document: PDFDocument, edit: (xmp: string) => string): void {
  const { catalog, context } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata')) as PDFRawStream;
  const xmp = Buffer.from(metadata.contents).toString('utf8');
  const edited = edit(xmp);
  if (edited === xmp) throw new Error('nothing was damaged');
  const stream = context.stream(Buffer.from(edited), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/** Put another content in the place of a page's own. */
export function editContent(
  document: PDFDocument,
  page: number,
  edit: (content: string) => string,
): void {
  const { node } = document.getPage(page);
  const contents = node.lookup(PDFName.of('Contents')) as PDFRawStream;
  const content = decodeStream(contents);
  const edited = edit(content);
  if (edited === content) throw new Error('nothing was damaged');
  const stream = document.context.flateStream(Buffer.from(edited, 'latin1'));
  node.set(PDFName.of('Contents'), document.context.register(stream));
}

/** The first dictionary of a file that has a name for a key, and its number among them. */
export function dictionaryWith(document: PDFDocument, key: string, name: string, nth = 0): PDFDict {
  const found = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    return dict instanceof PDFDict && dict.get(PDFName.of(key)) === PDFName.of(name) ? [dict] : [];
  });
  const dict = found[nth];
  if (!dict) throw new Error(`no dictionary ${nth} has ${name} for ${key}`);
  return dict;
}

/** The Info dictionary of a file. */
export function infoOf({ context }: PDFDocument): PDFDict {
  return context.lookup(context.trailerInfo.Info, PDFDict);
}

/** What an array of the catalogue holds at first. */
export function firstOf(document: PDFDocument, key: string): PDFDict {
  return document.catalog.lookup(PDFName.of(key), PDFArray).lookup(0, PDFDict);
}

/** Set an entry of a dictionary. */
export function put(dict: PDFDict, key: string, value: PDFObject): void {
  dict.set(PDFName.of(key), value);
}

/** Take an entry out of a dictionary that has it. */
export function drop(dict: PDFDict, key: string): void {
  if (!dict.delete(PDFName.of(key))) throw new Error(`there is no ${key}`);
}
