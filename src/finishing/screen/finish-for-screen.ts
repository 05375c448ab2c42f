import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { loadPdf } from '../../pdf-objects/index.ts';
import { labelPages, readRightToLeft } from '../catalog-entries.ts';
import { describe, type FileDescription } from '../describe.ts';
import { type OutlineEntry, replaceOutline } from '../outline.ts';
import type { FinishedPage } from '../printed-page.ts';
import { savePdf } from '../save-pdf.ts';
import { rewritePage } from '../streams.ts';
import { type LinkTarget, type LinkWords, nameLinks } from './link-words.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { mendTags } from './mend-tags.ts';
import { takeTags } from './read-tags.ts';
import { writeTags } from './write-tags.ts';

/** A print, and what the file for screens is to say of itself. */
export interface ScreenPrint {
  readonly bytes: Uint8Array;
  readonly pages: readonly FinishedPage[];
  readonly outline: readonly OutlineEntry[];
  readonly description: FileDescription;
  readonly rightToLeft: boolean;
  /** What is to be said of a link. */
  wordsFor(target: LinkTarget): LinkWords;
}

/** Finish a print for screens and for those who listen to it: PDF/UA-1. */
export async function finishForScreen(print: ScreenPrint): Promise<Uint8Array> {
  const document = await loadPdf(print.bytes);
  cutPages(document, print.pages);
  mendStructure(document, print);
  labelPages(
    document,
    print.pages.map(({ folio }) => folio),
  );
  replaceOutline(document, print.outline);
  if (print.rightToLeft) readRightToLeft(document);
  describe(document, print.description, 'PDF/UA-1');
  return savePdf(document);
}

/** Tags for all that is content, and artifacts for all that isn't (PDF/UA-1, 7.1). */
function mendStructure(document: PDFDocument, { wordsFor }: ScreenPrint): void {
  const tree = takeTags(document);
  if (!tree) return;
  const dropped = document.getPages().map((page) => {
    let passages: ReadonlySet<number> = new Set();
    rewritePage(page, (content) => {
      const marked = markArtifacts(content);
      passages = marked.dropped;
      return marked.content;
    });
    return passages;
  });
  mendTags(tree, dropped);
  nameLinks(document, tree, wordsFor);
  writeTags(document, tree);
}

/** The page is what lies within its trim; the browser prints on a larger sheet. */
function cutPages(document: PDFDocument, pages: readonly FinishedPage[]): void {
  document.getPages().forEach((page, index) => {
    const { x, y, width, height } = (pages[index] as FinishedPage).trim;
    page.setMediaBox(x, y, width, height);
    page.node.delete(PDFName.of('CropBox'));
  });
}
