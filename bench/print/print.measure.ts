import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { type Book, makeBooks } from '../../src/book/index.ts';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { withIndexes } from '../../src/indexing/index.ts';
import { templatePath } from '../../src/installation.ts';
import { paginate, readDesign } from '../../src/layout/index.ts';
import { printHtml } from '../../src/layout/print-html.ts';
import { readManuscript } from '../../src/manuscript/index.ts';
import { parsePdf } from '../../src/pdf-objects/index.ts';
import { writeLargeBook } from '../../tests/books/index.ts';
import { watchMemory } from './peak-memory.ts';

/**
 * What layout and printing cost beside one bare print of the same HTML in the same
 * browser, in which Chromium breaks lines and pages and there are no folios, no heads
 * that follow the text and no notes at the foot.
 *
 * PAGES=60,600 npm run bench:print measures only these sizes.
 */
const sizes = (process.env['PAGES'] ?? '60,600,1000,3000').split(',').map(Number);

/** A document of the generated book fills about a page. */
it('prints', async () => {
  const rows: string[][] = [
    ['pages', 'bare print', 'layout and print', 'ratio', 'browser', 'press', 'file', 'bare file'],
  ];
  for (const size of sizes) rows.push(await measure(size));
  console.log(table(rows));
});

async function measure(size: number): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chapkhaneh-bench-'));
  try {
    await writeLargeBook(folder, { documents: Math.round(size / 1.16), seed: 1 });
    const { manuscript } = await readManuscript(folder);
    if (!manuscript) throw new Error('the generated book has faults');
    const book = withIndexes(makeBooks(manuscript), manuscript.index?.fields.value ?? []).whole;
    const design = await readDesign('a5');
    if (!design) throw new Error('there is no design');
    const faces = await readVazirmatn();

    const bare = await inBrowser((browser) => barePrint(book, browser));
    const laid = await inBrowser(async (browser) => {
      const { pagination } = await paginate(book, design, faces, browser);
      return pagination?.print.bytes ?? new Uint8Array();
    });
    const pages = (await parsePdf(laid.bytes)).pageCount;
    return [
      String(pages),
      seconds(bare.time),
      seconds(laid.time),
      (laid.time / bare.time).toFixed(2),
      `${laid.memory ?? '?'} MB`,
      `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
      megabytes(laid.bytes),
      megabytes(bare.bytes),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function barePrint(book: Book, browser: PrintBrowser): Promise<Uint8Array> {
  const design = await readDesign('a5');
  if (!design) throw new Error('there is no design');
  const styleSheet = await readFile(templatePath('print', 'book.css'), 'utf8');
  const bare = `${styleSheet}
    :root { --body: 10.5pt; --leading: 18pt; --measure: 104mm; --depth: 624px; --least-space: 0 }
    @page { size: 148mm 210mm; margin: 22mm 20mm 22.9mm 24mm }
    @media print { .page-notes { position: static } }`;
  // What is put off until lines are broken is here there from the beginning.
  const html = printHtml(book, design, await readVazirmatn(), bare)
    .replace('class="unset"', '')
    .replaceAll(' data-later=""', '');
  const page = await browser.load(html);
  const bytes = await page.print();
  await page.close();
  return bytes;
}

interface Measured {
  readonly bytes: Uint8Array;
  /** ms, the starting of the browser left out. */
  readonly time: number;
  readonly memory: number | undefined;
}

async function inBrowser(work: (browser: PrintBrowser) => Promise<Uint8Array>): Promise<Measured> {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  try {
    const watch = watchMemory();
    const before = performance.now();
    const bytes = await work(opening.browser);
    const time = performance.now() - before;
    return { bytes, time, memory: await watch.stop() };
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
