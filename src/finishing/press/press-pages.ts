import { type PDFDocument, PDFName, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import {
  corners,
  cropMarks,
  enlarged,
  marksRoom,
  type PageBox,
  pointsPerMm,
  rewritePage,
} from '../../pdf-writing/index.ts';
import type { PrintedPage } from '../printed-page.ts';
import type { PressSettings } from './press-settings.ts';

/**
 * Cut the pages (ISO 32000, 14.11.2): TrimBox is the page as it will be, BleedBox what is
 * printed of it, MediaBox all there is; a CropBox says nothing to a printer. Coordinates
 * stay those of the sheet.
 */
export function cutPages(
  document: PDFDocument,
  pages: readonly PrintedPage[],
  { bleed, cropMarks: marked }: PressSettings,
): void {
  const room = bleed * pointsPerMm;
  document.getPages().forEach((page, index) => {
    const { trim } = pages[index] as PrintedPage;
    const bled = enlarged(trim, room);
    setBox(page, 'MediaBox', marked ? enlarged(trim, room + marksRoom) : bled);
    setBox(page, 'BleedBox', bled);
    setBox(page, 'TrimBox', trim);
    for (const name of ['CropBox', 'ArtBox']) page.node.delete(PDFName.of(name));
    if (marked) rewritePage(page, (content) => `q\n${content}\nQ\n${cropMarks(trim, room)}`);
  });
}

function setBox({ node }: PDFPage, name: string, box: PageBox): void {
  node.set(PDFName.of(name), node.context.obj(corners(box)));
}

/**
 * Fill the last signature up with blank pages, and put the pages in the order that the
 * printer wants.
 * @returns for each page of the file, which page of the print it is; undefined for blank ones
 */
export function arrangePages(
  document: PDFDocument,
  { signature, order }: PressSettings,
): (number | undefined)[] {
  const printed = document.getPages();
  const count = printed.length;
  for (let at = count; at % signature !== 0; at += 1) {
    // Of a leaf with the same side up: two pages before.
    addBlank(document, (document.getPages()[at - 2] ?? printed[0]) as PDFPage);
  }
  const pages = document.getPages().map((_, at) => (at < count ? at : undefined));
  if (order === 'reading') return pages;
  reversePages(document);
  return pages.reverse();
}

function addBlank(document: PDFDocument, like: PDFPage): void {
  const { node } = document.addPage([1, 1]);
  for (const name of ['MediaBox', 'BleedBox', 'TrimBox']) {
    const box = like.node.get(PDFName.of(name));
    if (box) node.set(PDFName.of(name), box);
  }
}

/** All pages in one node of the tree, the last first. */
function reversePages(document: PDFDocument): void {
  const { catalog, context } = document;
  const root = catalog.get(PDFName.of('Pages')) as PDFRef;
  const refs = document.getPages().map(({ ref }) => ref);
  for (const { node } of document.getPages()) node.set(PDFName.of('Parent'), root);
  const tree = context.obj({ Type: 'Pages', Count: refs.length, Kids: refs.toReversed() });
  context.assign(root, tree);
}
