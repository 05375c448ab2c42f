import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Book } from '../book/index.ts';
import { lastResortFamily, type PrintBrowser, type PrintPage } from '../browser/index.ts';
import { type FontFace, type TextRuler, textRuler } from '../fonts/index.ts';
import { templatePath } from '../installation/index.ts';
import { tell } from '../messages/index.ts';
import { type ParsedPdf, parsePdf } from '../pdf-objects/index.ts';
import type { Design } from './design/design.ts';
import { designRules } from './design/design-variables.ts';
import { designVariables, pageRules } from './design/page-rules.ts';
import { type Sheet, sheetOf, trimBox } from './design/sheet.ts';
import { printFaces, printFallbacks } from './html/print-faces.ts';
import { printHtml } from './html/print-html.ts';
import { applyPlan } from './in-browser/apply-plan.ts';
import type { Fitting } from './in-browser/fit-wide.ts';
import { readNoteCalls } from './in-browser/read-note-calls.ts';
import { readPageStarts } from './in-browser/read-page-starts.ts';
import { showLater } from './in-browser/show-later.ts';
import { nothingTypeset, typesetShown } from './in-browser/typeset-shown.ts';
import type { TypesetLine } from './lines/typeset-line.ts';
import { leastWordSpacing } from './lines/typeset-text.ts';
import { changesFor } from './pages/changes.ts';
import { type FittedHeads, fitHeads } from './pages/fit-heads.ts';
import { indexLocators } from './pages/locators.ts';
import { numberNotes } from './pages/number-notes.ts';
import { type PagePlan, planPages } from './pages/page-plan.ts';
import { pageStarts, wantedStarts } from './pages/page-starts.ts';
import { plannedLines, plannedPages } from './pages/report-lines.ts';
import type { Pagination } from './pagination.ts';

/** What breaking a book into pages gave; no pagination when the messages say why. */
export interface PaginationResult {
  readonly pagination?: Pagination;
  readonly messages: readonly VFileMessage[];
}

/** 72 points to the inch, 96 CSS pixels: what text is set at when nothing shrank it. */
const trueScale = 0.75;

/**
 * Break a book into lines and pages, and print it once. The browser says how high things
 * are and paints them; where lines and pages end is decided here, and told to it. What
 * comes out is held against the plan.
 */
export async function paginate(
  book: Book,
  design: Design,
  faces: readonly FontFace[],
  browser: PrintBrowser,
): Promise<PaginationResult> {
  const styleSheet = await readFile(templatePath('print', 'book.css'), 'utf8');
  const sheet = sheetOf(design);
  const fallbacks = await printFallbacks(book, faces);
  const ruler = textRuler(faces, fallbacks);
  const variables = designVariables(design, sheet, leastWordSpacing(ruler));
  const css = [variables, pageRules(design, sheet), styleSheet, designRules(design)].join('\n');
  const page = await browser.load(printHtml(book, design, printFaces(faces, fallbacks), css));
  try {
    return await typesetAndPrint(book, design, sheet, ruler, page);
  } finally {
    await page.close();
  }
}

async function typesetAndPrint(
  book: Book,
  design: Design,
  sheet: Sheet,
  ruler: TextRuler,
  page: PrintPage,
): Promise<PaginationResult> {
  const file = new VFile({ path: `${book.id}.pdf` });
  const heads = await fitHeads(book, design, page);
  tellCut(file, heads);

  let set = await typesetShown(page, nothingTypeset, ruler, sheet);
  let plan = planPages(book, design, set.flow, set.broken, heads);
  // The back matter names pages of all that stands before it.
  const locators = indexLocators(book, plan);
  const later = {
    folios: [...plan.folios],
    locators: [...locators].map(([entry, { html }]) => [entry, html] as const),
  };
  if (await page.change(showLater, later)) {
    set = await typesetShown(page, set, ruler, sheet);
    plan = planPages(book, design, set.flow, set.broken, heads);
  }
  const { flow, broken } = set;
  tellFitted(file, set.fittings);
  const marks = numberNotes(flow, broken, plan, await page.change(readNoteCalls, undefined));
  const starts = await page.change(readPageStarts, wantedStarts(book, broken));
  await page.change(applyPlan, changesFor(flow, broken, plan, marks, sheet));

  const print = await parsePdf(await page.print());
  tellMoved(file, book, print, plan);
  tellShrunk(file, print);
  tellWithoutGlyph(file, print);
  const parts = book.spine.map(({ id }) => id);
  const lines = plannedLines(flow, broken, set.paragraphs, parts, marks);
  tellBroken(file, lines);
  const pagination: Pagination = {
    pages: plan.pages,
    folios: plan.folios,
    marks,
    locators: new Map([...locators].map(([entry, { text }]) => [entry, text])),
    starts: pageStarts(book, starts),
    trim: { left: trimBox(design, sheet, 'left'), right: trimBox(design, sheet, 'right') },
    headMargin: sheet.top * trueScale,
    measure: sheet.measure * trueScale,
    lines,
    typesetPages: plannedPages(broken, sheet.lines),
    print,
  };
  return { pagination, messages: file.messages };
}

function tellCut(file: VFile, heads: FittedHeads): void {
  for (const [head, fits] of heads) {
    tell(file, 'head-too-long', `The running head “${head}” is longer than the line`, {
      actual: `“${fits}” in its place`,
    });
  }
}

function tellFitted(file: VFile, fittings: readonly Fitting[]): void {
  for (const { number, part, what } of fittings) {
    const name = what === 'picture-smaller' ? 'Picture' : 'Table';
    const reason = `${name} ${number + 1} of “${file.stem}”, in “${part}”, ${done[what]}`;
    tell(file, what, reason);
  }
}

function tellBroken(file: VFile, lines: readonly TypesetLine[]): void {
  const told = new Set<string>();
  for (const { reason, part, text } of lines) {
    if (reason !== 'word-wider-than-measure' || told.has(part)) continue;
    told.add(part);
    const actual = `“…${text.slice(-30)}”`;
    tell(file, 'word-broken', `A word of “${part}” is wider than a line; it is broken`, { actual });
  }
}

const done = {
  'table-smaller': 'is wider than the page; it is set smaller',
  'table-broken': 'is wider than the page; it is set smaller, and its words are broken',
  'picture-smaller': 'is taller than the page; it is printed smaller',
} as const;

/** Nothing is printed otherwise than planned: folios, contents and heads would be wrong. */
function tellMoved(file: VFile, book: Book, print: ParsedPdf, plan: PagePlan): void {
  const moved = [...plan.destinations].find(([id, number]) => {
    const printed = print.destinations.get(id);
    return printed !== undefined && printed !== number;
  });
  if (!moved && print.pageCount === plan.pages.length) return;
  const reason = `The pages of “${book.title}” did not come out as they were planned`;
  const actual = moved
    ? `“${moved[0]}” on page ${print.destinations.get(moved[0])}`
    : `${print.pageCount} pages`;
  const expected = [moved ? `page ${moved[1]}` : `${plan.pages.length} pages`];
  tell(file, 'layout-unstable', reason, { actual, expected });
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
