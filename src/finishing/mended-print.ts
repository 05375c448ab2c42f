import { PDFName } from '@cantoo/pdf-lib';
import { anew, type Reuse } from '../digests/index.ts';
import { loadPdf } from '../pdf-objects/index.ts';
import { forgetUnreached, joinPrints, saveToLoad } from '../pdf-writing/index.ts';
import type { LinkWords } from './mending/link-words.ts';
import { mendStructure } from './mending/mend-structure.ts';
import type { PrintedPages } from './printed-page.ts';
import { copyableText } from './text/copyable-text.ts';

/** Some pages of a print, as the browser made them. */
export interface PartToMend {
  /** The index of the first page, and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array;
}

/** A print as the browser made it, at once or in parts, and what is to be said of its links. */
export interface PrintToMend extends PrintedPages {
  readonly prints: readonly PartToMend[];
  readonly links: LinkWords;
}

/** A print put right, of which the file for screens and the one for the press are made. */
export interface MendedPrint extends PrintedPages {
  readonly bytes: Uint8Array;
}

/**
 * Put right what is wrong with a print for everybody: its text is written anew so that it can
 * be copied and searched, its tags are mended, each link says where it leads, and what the
 * browser left behind is gone, its outline too, which is made of headings in the order of their
 * glyphs: «پیام ۹ نفر» comes out as «نفر۹پیام», and where a heading breaks its words run together.
 * @param texts the parts of a print of several, their text written anew (`mendedText`)
 * @param reuse for pages whose text was written anew before
 */
export async function mendedPrint(
  print: PrintToMend,
  texts?: readonly Uint8Array[],
  reuse: Reuse = anew,
): Promise<MendedPrint> {
  const { prints, pages, rightToLeft, links } = print;
  const [only] = prints;
  const document = await loadPdf(
    prints.length === 1 && only ? only.bytes : joinPrints(texts ?? (await mendedTexts(print))),
  );
  if (prints.length === 1) copyableText(document, pages, rightToLeft, reuse);
  mendStructure(document, links);
  document.catalog.delete(PDFName.of('Outlines'));
  forgetUnreached(document);
  return { bytes: saveToLoad(document), pages, rightToLeft };
}

/**
 * Write the text of one of several parts of a print anew. The parts have nothing to do with each
 * other: they can be worked on at once.
 * @param reuse for pages whose text was written anew before
 */
export async function mendedText(
  { bytes, from, to }: PartToMend,
  { pages, rightToLeft }: PrintedPages,
  reuse: Reuse = anew,
): Promise<Uint8Array> {
  const document = await loadPdf(bytes);
  copyableText(document, pages.slice(from, to), rightToLeft, reuse);
  return saveToLoad(document);
}

async function mendedTexts(print: PrintToMend): Promise<Uint8Array[]> {
  const texts: Uint8Array[] = [];
  for (const part of print.prints) texts.push(await mendedText(part, print));
  return texts;
}
