import { PDFName } from '@cantoo/pdf-lib';
import { loadPdf } from '../pdf-objects/index.ts';
import { forgetUnreached, saveToLoad } from '../pdf-writing/index.ts';
import type { LinkWords } from './mending/link-words.ts';
import { mendStructure } from './mending/mend-structure.ts';
import type { PrintedPages } from './printed-page.ts';
import { copyableText } from './text/copyable-text.ts';

/** A print as the browser made it, and what is to be said of its links. */
export interface PrintToMend extends PrintedPages {
  readonly bytes: Uint8Array;
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
 */
export async function mendedPrint(print: PrintToMend): Promise<MendedPrint> {
  const { pages, rightToLeft } = print;
  const document = await loadPdf(print.bytes);
  copyableText(document, pages, rightToLeft);
  mendStructure(document, print.links);
  document.catalog.delete(PDFName.of('Outlines'));
  forgetUnreached(document);
  return { bytes: saveToLoad(document), pages, rightToLeft };
}
