import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { damaged, deepestNesting, ReadingBudget } from '../limits/index.ts';
import type { PdfFile } from './open-pdf.ts';
import { type PdfPage, pagesOf } from './page-tree.ts';

/** A passage of a page's content, by the number that the tags know it by. */
export interface MarkedContent {
  /** Counted from 0. */
  readonly page: number;
  readonly mcid: number;
  /**
   * The paragraph, heading, item or cell that it belongs to, by its place in the tree;
   * undefined for what stands in nothing but divisions.
   */
  readonly block?: number | undefined;
  /** The element that it stands in, by its place in the tree. */
  readonly element: number;
  /** Whether this element stands in a line and may have a direction of its own: `bdi`, code. */
  readonly isolated?: boolean | undefined;
  /** The head of a table on a later page, where it says again what it has said. */
  readonly repeated?: boolean | undefined;
}

/** Types of structure that have lines of their own (ISO 32000, 14.8.4). */
const blocks = new Set(
  'P H H1 H2 H3 H4 H5 H6 LI LBody TH TD Caption BlockQuote TOCI Note'
    .split(' ')
    .map((type) => PDFName.of(type)),
);

/** As the browser tags what the layout isolates. */
const isolates = new Set('Em Code Span'.split(' ').map((type) => PDFName.of(type)));

const tableHead = PDFName.of('TH');

/** The mark or number of an item: tagged by Chromium from 144 on, by none before. */
const label = PDFName.of('Lbl');

/** Bytes of memory that a passage takes, roughly. */
const perPassage = 160;

/**
 * All marked content in the order of reading, which is that of the structure tree
 * (ISO 32000, 14.7 and 14.8.2.3); undefined when the file has none. The labels of items are left
 * out: they are furniture of the page, whether they have a tag or not.
 * @param pages of the file, where they are known already
 * @param budget what reading may take; without one, of a file of our own making
 * @throws UnreadableFileError when a tag comes twice: then nobody knows what is read when.
 */
export function readingOrder(
  { context, catalog }: PdfFile,
  pages: readonly PdfPage[] = pagesOf({ context, catalog }),
  budget: ReadingBudget = ReadingBudget.unlimited(),
): MarkedContent[] | undefined {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return undefined;
  const places = new Map(pages.map(({ ref }, index) => [ref, index]));
  const visited = new Set<PDFObject>();
  const order: MarkedContent[] = [];
  /** The first page of each cell of a head. */
  const headPages = new Map<number, number>();
  const heads = new Set<number>();

  let count = 0;
  const visit = (
    given: PDFObject | undefined,
    page: number | undefined,
    block: number | undefined,
    element: number,
    depth: number,
    isolated = false,
  ): void => {
    const node = given instanceof PDFRef ? context.lookup(given) : given;
    if (depth > deepestNesting) throw damaged('its tags stand in one another too deeply');
    budget.keep(perPassage);
    if (node instanceof PDFArray || node instanceof PDFDict) {
      if (visited.has(node)) throw damaged('a tag in it comes twice');
      visited.add(node);
    }
    if (node instanceof PDFNumber) {
      if (page === undefined) return;
      const repeated = block !== undefined && heads.has(block) && isLater(block, page);
      order.push({
        page,
        mcid: node.asNumber(),
        block,
        element,
        ...(isolated && { isolated }),
        ...(repeated && { repeated }),
      });
    } else if (node instanceof PDFArray) {
      for (const child of node.asArray()) visit(child, page, block, element, depth + 1, isolated);
    } else if (node instanceof PDFDict) {
      const own = pageIn(node) ?? page;
      if (node.get(PDFName.of('Type')) === PDFName.of('OBJR')) return;
      const mcid = node.get(PDFName.of('MCID'));
      const type = node.get(PDFName.of('S'));
      if (type === label) return;
      count += 1;
      const inner = type instanceof PDFName && blocks.has(type) ? count : block;
      if (type === tableHead && inner !== undefined) heads.add(inner);
      const nearest = type instanceof PDFName ? count : element;
      const named = type instanceof PDFName ? type : undefined;
      const alone = named ? isolates.has(named) || (isolated && !blocks.has(named)) : isolated;
      visit(mcid ?? node.get(PDFName.of('K')), own, inner, nearest, depth + 1, alone);
    }
  };
  /** The page that a tag names: by the form that paints it (14.7.4.3), where that is a page of its own. */
  const pageIn = (node: PDFDict): number | undefined => {
    for (const key of ['Stm', 'Pg']) {
      const reference = node.get(PDFName.of(key));
      const place = reference instanceof PDFRef ? places.get(reference) : undefined;
      if (place !== undefined) return place;
    }
    return undefined;
  };
  const isLater = (head: number, page: number): boolean => {
    const first = headPages.get(head) ?? page;
    headPages.set(head, first);
    return page !== first; // of a file for print on demand, the pages run backwards
  };
  visit(root.get(PDFName.of('K')), undefined, undefined, count, 0);
  return order;
}
