import type { Book } from '../book/index.ts';
import type { PrintBrowser, PrintPage } from '../browser/index.ts';
import { lastResortFamily } from '../browser/last-resort-font.ts';
import { anew, type Reuse, sha256 } from '../digests/index.ts';
import {
  boxFamily,
  type FontFace,
  type SignFace,
  type TextRuler,
  textRuler,
} from '../fonts/index.ts';
import { type Message, message } from '../messages/index.ts';
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
import { reserveCalls } from './in-browser/reserve-calls.ts';
import { showLater } from './in-browser/show-later.ts';
import { nothingTypeset, type TypesetBook, typesetShown } from './in-browser/typeset-shown.ts';
import type { TypesetLine } from './lines/typeset-line.ts';
import { leastWordSpacing } from './lines/typeset-text.ts';
import { changesFor } from './pages/changes.ts';
import { type FittedHeads, fitHeads } from './pages/fit-heads.ts';
import { indexLocators } from './pages/locators.ts';
import { numberNotes } from './pages/number-notes.ts';
import { type PagePlan, planPages } from './pages/page-plan.ts';
import { pageStarts, wantedStarts } from './pages/page-starts.ts';
import { pagesAtOnce, printParts } from './pages/print-parts.ts';
import { plannedLines, plannedPages } from './pages/report-lines.ts';
import type { PrintedPagination } from './pagination.ts';
import { type PlannedPrint, printPlanned } from './print-planned.ts';

/** What breaking a book into pages gave; no pagination when the messages say why. */
export interface PaginationResult {
  readonly pagination?: PrintedPagination;
  readonly messages: readonly Message[];
}

/** How a book is broken into pages; the pages don’t depend on it. */
export interface PaginationOptions {
  /** How many pages are printed at once, where the book can be parted. */
  readonly atOnce?: number;
  /** For paragraphs that were broken into lines before. */
  readonly reuse?: Reuse;
  /** Told how many pages are printed so far, where the book is parted. */
  readonly tellPages?: (pages: number) => void;
}

/** 72 points to the inch, 96 CSS pixels: what text is set at when nothing shrank it. */
const trueScale = 0.75;

/**
 * Break a book into lines and pages, and print it once. The browser says how high things
 * are and paints them; where lines and pages end is decided here, and told to it. What
 * comes out is held against the plan.
 * @param styleSheet how all books look (`templates/print/book.css`)
 */
export async function paginate(
  book: Book,
  design: Design,
  faces: readonly FontFace[],
  styleSheet: string,
  browser: PrintBrowser,
  { atOnce = pagesAtOnce, reuse = anew, tellPages = () => undefined }: PaginationOptions = {},
): Promise<PaginationResult> {
  const sheet = sheetOf(design);
  const fallbacks = await printFallbacks(book, faces);
  const ruler = textRuler(faces, fallbacks);
  const variables = designVariables(design, sheet, leastWordSpacing(ruler));
  const css = [variables, pageRules(design, sheet), styleSheet, designRules(design)].join('\n');
  const own = rulersOwn(reuse, faces, fallbacks);
  const boxes = fallbacks.find(({ family }) => family === boxFamily)?.signs;
  const html = printHtml(book, design, printFaces(faces, fallbacks), css, boxes);
  let calls: ReadonlyMap<string, string> = new Map();
  for (let round = 1; ; round += 1) {
    const page = await browser.load(html);
    try {
      const set = await typesetBook(book, design, sheet, ruler, page, calls, own);
      const late = lateCalls(set.marks, calls);
      if (round === mostRounds || late === calls) {
        return await printBook(book, design, sheet, page, set, { atOnce, tellPages });
      }
      calls = late;
    } finally {
      await page.close();
    }
  }
}

/** So often lines are broken anew for the calls that name another page; then they stay as they are. */
const mostRounds = 4;

/**
 * Calls that name another page need more room than a number, and only when lines and pages are
 * broken it is known which do: those that were known, and others if there are.
 */
function lateCalls(
  marks: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const more = [...marks]
    .filter(([call, mark]) => mark.includes(' ') && mark.length > (known.get(call)?.length ?? 0))
    // As wide as any of as many digits, on one line.
    .map(
      ([call, mark]) => [call, mark.replace(/\p{Nd}/gu, '۴').replaceAll(' ', '\u00A0')] as const,
    );
  return more.length === 0 ? known : new Map([...known, ...more]);
}

/** A book in lines and pages that are ready to be printed. */
interface SetBook {
  readonly heads: FittedHeads;
  readonly set: TypesetBook;
  readonly plan: PagePlan;
  readonly locators: ReturnType<typeof indexLocators>;
  readonly marks: ReadonlyMap<string, string>;
}

async function typesetBook(
  book: Book,
  design: Design,
  sheet: Sheet,
  ruler: TextRuler,
  page: PrintPage,
  calls: ReadonlyMap<string, string>,
  reuse: Required<PaginationOptions>['reuse'],
): Promise<SetBook> {
  const heads = await fitHeads(book, design, page);
  await page.change(reserveCalls, [...calls]);

  let set = await typesetShown(page, nothingTypeset, ruler, sheet, reuse);
  let plan = planPages(book, design, set.flow, set.broken, heads);
  // The back matter names pages of all that stands before it.
  const locators = indexLocators(book, plan);
  const later = {
    folios: [...plan.folios],
    locators: [...locators].map(([entry, { html }]) => [entry, html] as const),
  };
  if (await page.change(showLater, later)) {
    set = await typesetShown(page, set, ruler, sheet, reuse);
    plan = planPages(book, design, set.flow, set.broken, heads);
  }
  const { flow, broken } = set;
  const marks = numberNotes(flow, broken, plan, await page.change(readNoteCalls, undefined));
  return { heads, set, plan, locators, marks };
}

async function printBook(
  book: Book,
  design: Design,
  sheet: Sheet,
  page: PrintPage,
  { heads, set, plan, locators, marks }: SetBook,
  { atOnce, tellPages }: Pick<Required<PaginationOptions>, 'atOnce' | 'tellPages'>,
): Promise<PaginationResult> {
  const { flow, broken } = set;
  const starts = await page.change(readPageStarts, wantedStarts(book, broken));
  await page.change(applyPlan, changesFor(flow, broken, plan, marks, sheet));

  const parts = book.spine.map(({ id }) => id);
  const printed = printParts(parts, flow, broken, atOnce);
  const print = await printPlanned(page, printed, plan.pages, sheet, tellPages);
  const lines = plannedLines(flow, broken, set.paragraphs, parts, marks);
  const pagination: PrintedPagination = {
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
    prints: print.prints,
  };
  const messages = [
    ...tellCut(book, heads),
    ...tellFitted(book, set.fittings),
    ...tellMoved(book, print, plan),
    ...tellShrunk(book, print),
    ...tellWithoutGlyph(book, print),
    ...tellBroken(book, lines),
  ];
  return { pagination, messages };
}

/** What was measured with other faces is none of ours. */
function rulersOwn(
  reuse: Reuse,
  faces: readonly FontFace[],
  fallbacks: readonly SignFace[],
): Reuse {
  const ruler = [...faces, ...fallbacks].map(({ bytes }) => sha256(bytes)).join(' ');
  return (kind, input, make) => reuse(kind, { input, ruler }, make);
}

/** Where all of this is told. */
function fileOf({ id }: Book): string {
  return `${id}.pdf`;
}

function tellCut(book: Book, heads: FittedHeads): Message[] {
  return [...heads].map(([head, printed]) =>
    message(fileOf(book), 'head-too-long', { head, printed }),
  );
}

function tellFitted(book: Book, fittings: readonly Fitting[]): Message[] {
  return fittings.map(({ number, part, what }) =>
    message(fileOf(book), what, { book: book.id, part, number: number + 1 }),
  );
}

/** Once for each part. */
function tellBroken(book: Book, lines: readonly TypesetLine[]): Message[] {
  const broken = lines.filter(({ reason }) => reason === 'word-wider-than-measure');
  const firsts = broken.filter(
    ({ part }, index) => broken.findIndex((line) => line.part === part) === index,
  );
  return firsts.map(({ part, text }) =>
    message(fileOf(book), 'word-broken', { part, line: text.slice(-30) }),
  );
}

/** Nothing is printed otherwise than planned: folios, contents and heads would be wrong. */
function tellMoved(book: Book, print: PlannedPrint, plan: PagePlan): Message[] {
  const { title } = book;
  for (const [anchor, planned] of plan.destinations) {
    const page = print.destinations.get(anchor);
    if (page === undefined || page === planned) continue;
    const data = { case: 'page', title, anchor, page, planned } as const;
    return [message(fileOf(book), 'layout-unstable', data)];
  }
  const [pages, planned] = [print.pageCount, plan.pages.length];
  if (pages === planned) return [];
  const data = { case: 'count', title, pages, planned } as const;
  return [message(fileOf(book), 'layout-unstable', data)];
}

function tellShrunk(book: Book, print: PlannedPrint): Message[] {
  return print.textScales.flatMap((all, index) => {
    const scales = [...all].filter((scale) => scale !== trueScale);
    if (scales.length === 0) return [];
    const data = { page: index + 1, scales, scale: trueScale };
    return [message(fileOf(book), 'layout-scaled', data)];
  });
}

function tellWithoutGlyph(book: Book, print: PlannedPrint): Message[] {
  if (![...print.fonts].some((font) => font.startsWith(lastResortFamily))) return [];
  return [message(fileOf(book), 'letter-without-glyph', { case: 'print', book: book.id })];
}
