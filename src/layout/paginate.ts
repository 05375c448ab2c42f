import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from '../book/index.ts';
import { lastResortFamily, type PrintBrowser, type PrintPage } from '../browser/index.ts';
import type { FontFace } from '../fonts/index.ts';
import { templatePath } from '../installation.ts';
import { tell } from '../messages/index.ts';
import { type ParsedPdf, parsePdf } from '../pdf-objects/index.ts';
import type { Design } from './design.ts';
import { type FittedHeads, fitHeads } from './fit-heads.ts';
import { applyChanges, changesOf } from './page-changes.ts';
import { type PagePlan, planPages } from './page-plan.ts';
import type { Pagination } from './pagination.ts';
import { printHtml } from './print-html.ts';

/** What breaking a book into pages gave; no pagination when the messages say why. */
export interface PaginationResult {
  readonly pagination?: Pagination;
  readonly messages: readonly VFileMessage[];
}

/** 72 points to the inch, 96 CSS pixels: what text is set at when nothing shrank it. */
const trueScale = 0.75;

/** The first print shows where things fall, the second is right; more only where folios change the breaks. */
const mostPrints = 5;

/**
 * Break a book into pages. Chromium does the breaking; what it can't do (blank
 * pages before a recto, running heads, the contents' folios) is worked out from
 * a first print, put in, and proved by a second.
 */
export async function paginate(
  book: Book,
  design: Design,
  faces: readonly FontFace[],
  browser: PrintBrowser,
): Promise<PaginationResult> {
  const styleSheet = await readFile(templatePath('print', 'book.css'), 'utf8');
  const page = await browser.load(printHtml(book, design, faces, styleSheet));
  try {
    return await settle(book, design, page);
  } finally {
    await page.close();
  }
}

async function settle(book: Book, design: Design, page: PrintPage): Promise<PaginationResult> {
  const file = new VFile({ path: `${book.id}.pdf` });
  const heads = await fitHeads(book, design, page);
  tellCut(file, heads);
  let print = await parsePdf(await page.print());
  let plan = planPages(book, design, print, [], heads);
  for (let prints = 1; prints < mostPrints; prints += 1) {
    await page.change(applyChanges, changesOf(plan));
    print = await parsePdf(await page.print());
    if (isAsPlanned(print, plan)) {
      tellShrunk(file, print);
      tellWithoutGlyph(file, print);
      const { pages, folios } = plan;
      return { pagination: { pages, folios, print }, messages: file.messages };
    }
    plan = planPages(book, design, print, plan.blanksBefore, heads);
  }
  tell(
    file,
    'layout-unstable',
    `The pages of “${book.title}” still moved after ${mostPrints} prints`,
  );
  return { messages: file.messages };
}

function tellCut(file: VFile, heads: FittedHeads): void {
  for (const [head, fits] of heads) {
    tell(file, 'head-too-long', `The running head “${head}” is longer than the line`, {
      actual: `“${fits}” in its place`,
    });
  }
}

function isAsPlanned(print: ParsedPdf, plan: PagePlan): boolean {
  return (
    print.pageCount === plan.pages.length &&
    [...plan.destinations].every(([id, number]) => print.destinations.get(id) === number)
  );
}

function tellShrunk(file: VFile, print: ParsedPdf): void {
  print.textScales.forEach((scales, index) => {
    const wrong = [...scales].filter((scale) => scale !== trueScale);
    if (wrong.length === 0) return;
    tell(file, 'layout-scaled', `The text of page ${index + 1} is not set at its size`, {
      actual: wrong.join(', '),
      expected: [String(trueScale)],
    });
  });
}

function tellWithoutGlyph(file: VFile, print: ParsedPdf): void {
  if ([...print.fonts].some((font) => font.startsWith(lastResortFamily))) {
    tell(file, 'letter-without-glyph', `“${file.stem}” has a character that Vazirmatn lacks`);
  }
}
