import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { type Book, makeBooks } from '../../src/book/index.ts';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { withIndexes } from '../../src/indexing/index.ts';
import { printHtml } from '../../src/layout/html/print-html.ts';
import { type Pagination, paginate, readDesign } from '../../src/layout/index.ts';
import { type FinishedArtifact, verifyArtifact } from '../../src/ledger/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { writeLargeBook } from '../../tests/books/index.ts';
import { pressFileOf, screenFileOf } from '../../tests/editions/made-files.ts';
import { templates } from '../../tests/installation/templates.ts';
import { watchMemory } from './peak-memory.ts';

/**
 * What layout, printing, the two finished files and reading them back cost beside one bare
 * print of the same HTML in the same browser, in which Chromium breaks lines and pages and there are no folios, no heads
 * that follow the text and no notes at the foot.
 *
 * PAGES=60,600 npm run bench:print measures only these sizes.
 */
const sizes = (process.env['PAGES'] ?? '60,600,1000,3000').split(',').map(Number);

/** A document of the generated book fills about a page. */
it('prints', async () => {
  const rows: string[][] = [
    [
      'pages',
      'bare print',
      'layout and print',
      'two files',
      'read back',
      'all',
      'ratio',
      'browser',
      'press',
      'bare file',
      'screen',
      'for the press',
    ],
  ];
  for (const size of sizes) rows.push(await measure(size));
  console.log(table(rows));
});

async function measure(size: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chapkhaneh-bench-'));
  try {
    await writeLargeBook(folder, { documents: Math.round(size / 1.16), seed: 1 });
    const { manuscript } = await readManuscriptAt(folder);
    if (!manuscript) throw new Error('the generated book has faults');
    const book = withIndexes(makeBooks(manuscript), manuscript.index?.fields.value ?? []).whole;
    const design = readDesign('a5', templates.designs);
    if (!design) throw new Error('there is no design');
    const faces = await readVazirmatn();

    const bare = await inBrowser((browser) => barePrint(book, browser));
    const laid = await inBrowser(async (browser) => {
      const { pagination } = await paginate(book, design, faces, templates.bookCss, browser);
      if (!pagination) throw new Error('the generated book can’t be printed');
      return pagination;
    });
    const finished = await timed(() => finish(book, laid.result));
    const verified = await timed(() => readBack(finished.result, book, manuscript, laid.result));
    const all = laid.time + finished.time + verified.time;
    const [screen, press] = finished.result;
    return [
      String(laid.result.pages.length),
      seconds(bare.time),
      seconds(laid.time),
      seconds(finished.time),
      seconds(verified.time),
      seconds(all),
      (all / bare.time).toFixed(2),
      `${laid.memory ?? '?'} MB`,
      `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
      megabytes(bare.result),
      megabytes(screen.bytes),
      megabytes(press.bytes),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function barePrint(book: Book, browser: PrintBrowser): Promise<Uint8Array> {
  const design = readDesign('a5', templates.designs);
  if (!design) throw new Error('there is no design');
  const bare = `${templates.bookCss}
    :root { --families: Vazirmatn; --body: 10.5pt; --leading: 18pt; --measure: 104mm; --depth: 624px; --least-space: 0 }
    @page { size: 148mm 210mm; margin: 22mm 20mm 22.9mm 24mm }
    @media print { .page-notes { display: block; position: static } }`;
  // What is put off until lines are broken is here there from the beginning.
  const html = printHtml(book, design, await readVazirmatn(), bare)
    .replace('class="unset"', '')
    .replaceAll(' data-later=""', '');
  const page = await browser.load(html);
  const bytes = await page.print();
  await page.close();
  return bytes;
}

/** Both PDFs of one print. */
async function finish(
  book: Book,
  pagination: Pagination,
): Promise<[FinishedArtifact, FinishedArtifact]> {
  const press = await pressFileOf(book, pagination, { signature: 1 });
  return [
    { file: 'book.pdf', bytes: await screenFileOf(book, pagination) },
    { file: 'book-print.pdf', bytes: press.bytes },
  ];
}

/** As a build does before it hands anything on. */
async function readBack(
  artifacts: readonly FinishedArtifact[],
  book: Book,
  { sources }: Manuscript,
  pages: Pagination,
): Promise<void> {
  for (const artifact of artifacts) {
    const options = { sources, readPrint: readPdfText, pages };
    const { answers } = await verifyArtifact(artifact, book, options);
    if (answers['same-text'] !== 'yes') throw new Error(`${artifact.file} says something else`);
  }
}

interface Timed<Result> {
  readonly result: Result;
  /** ms, the starting of the browser left out. */
  readonly time: number;
}

async function timed<Result>(work: () => Promise<Result>): Promise<Timed<Result>> {
  const before = performance.now();
  const result = await work();
  return { result, time: performance.now() - before };
}

async function inBrowser<Result>(
  work: (browser: PrintBrowser) => Promise<Result>,
): Promise<Timed<Result> & { readonly memory: number | undefined }> {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  try {
    const watch = watchMemory();
    const measured = await timed(() => work(opening.browser));
    return { ...measured, memory: await watch.stop() };
  } finally {
    await opening.browser.close();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: Uint8Array): string {
  return `${(bytes.length / 1e6).toFixed(1)} MB`;
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padStart(widths?.[column] ?? 0)).join('  '))
    .join('\n');
}
