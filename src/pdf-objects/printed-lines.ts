import { PDFDocument } from '@cantoo/pdf-lib';
import { ReadingBudget } from '../limits/index.ts';
import { hasRightToLeft, lineText, lineTextFromLeft, runsToTheRight } from './line-text.ts';
import { readPageTexts } from './page-texts.ts';
import { pagesOf } from './page-tree.ts';
import { loadPdf } from './parsed-pdf.ts';
import { onOneLine } from './same-baseline.ts';
import { readingOrder } from './structure-order.ts';
import type { TextRun } from './text-run.ts';
import { isSpace, lineExtent, type PlacedUnit, placedUnits } from './word-gaps.ts';

/** A line as it stands on the page; lengths in points, places from its lower left corner. */
export interface PrintedLine {
  /** Counted from 1. */
  readonly page: number;
  readonly baseline: number;
  /** The origin of the glyph farthest to the left, and where the one farthest to the right ends by its advance. */
  readonly left: number;
  readonly right: number;
  /** Of the largest type in it. */
  readonly size: number;
  /** In the order of reading, without the spaces at its ends. */
  readonly text: string;
  /** How wide each space between words was painted, in the order of reading. */
  readonly spaces: readonly number[];
  /** The marked content that it is made of, from the right. */
  readonly mcids: readonly number[];
}

/** In sizes of the type: two passages farther apart, without a space between them, stand in columns. */
const columnGap = 0.5;

/** Points: baselines of neighbours that are nearer are one, whatever the browser rounded. */
const sameHeight = 0.1;

/**
 * All that tags lead to, line by line: for each page its lines from the top, those on
 * one baseline from the right. What stands in different paragraphs, items or cells
 * is never one line, nor what stands in columns. A file without tags has no lines.
 * @throws If the bytes are no PDF, or one that can't be read.
 */
export async function readPrintedLines(
  given: Uint8Array | PDFDocument,
): Promise<readonly (readonly PrintedLine[])[]> {
  const document = given instanceof PDFDocument ? given : await loadPdf(given);
  const pages = pagesOf(document);
  const texts = readPageTexts(pages, ReadingBudget.unlimited());
  const blocks = texts.map(() => new Map<number, number | undefined>());
  for (const { page, mcid, block } of readingOrder(document, pages) ?? []) {
    blocks[page]?.set(mcid, block);
  }
  return texts.map(({ runs }, index) =>
    linesOfPage(runs, blocks[index] as Map<number, number | undefined>, index + 1),
  );
}

function linesOfPage(
  runs: readonly TextRun[],
  blockOf: ReadonlyMap<number, number | undefined>,
  page: number,
): PrintedLine[] {
  const blocks = new Map<number | undefined, TextRun[]>();
  for (const run of runs) {
    if (run.mcid === undefined || !blockOf.has(run.mcid)) continue;
    const block = blockOf.get(run.mcid);
    const known = blocks.get(block);
    if (known) known.push(run);
    else blocks.set(block, [run]);
  }
  const order = [...blockOf.keys()];
  return [...blocks.values()]
    .flatMap((block) => byBaseline(block))
    .flatMap((line) => columnsOf(line))
    .flatMap((units) => printedLine(units, order, page) ?? [])
    .sort(fromTheTop);
}

/** Runs that stand on one line, whatever the order in which they were painted. */
function byBaseline(runs: readonly TextRun[]): TextRun[][] {
  const lines: { largest: TextRun; runs: TextRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (!line || !onOneLine(line.largest, run)) lines.push({ largest: run, runs: [run] });
    else {
      line.runs.push(run);
      if (run.size > line.largest.size) line.largest = run;
    }
  }
  return lines.map((line) => line.runs);
}

function columnsOf(runs: readonly TextRun[]): PlacedUnit[][] {
  const columns: PlacedUnit[][] = [];
  let column: PlacedUnit[] = [];
  let before: PlacedUnit | undefined;
  for (const unit of placedUnits(runs)) {
    if (
      before &&
      unit.left - before.right > columnGap * Math.max(unit.run.size, before.run.size) &&
      unit.run.mcid !== before.run.mcid &&
      !isSpace(unit) &&
      !isSpace(before)
    ) {
      columns.push(column);
      column = [];
      before = undefined;
    }
    column.push(unit);
    if (!before || unit.right > before.right) before = unit;
  }
  return [...columns, column];
}

function printedLine(
  units: readonly PlacedUnit[],
  order: readonly number[],
  page: number,
): PrintedLine | undefined {
  const extent = lineExtent(units);
  if (!extent) return undefined;
  const runs = [...new Set(units.map(({ run }) => run))];
  const [first, ...others] = runs as [TextRun, ...TextRun[]];
  const largest = others.reduce((a, b) => (b.size > a.size ? b : a), first);
  return {
    page,
    baseline: largest.y,
    left: extent.left,
    right: extent.right,
    size: largest.size,
    text: textInOrder(runs, order).trim(),
    spaces: extent.spaces,
    mcids: [...new Set(runs.flatMap(({ mcid }) => mcid ?? []).reverse())],
  };
}

/** Passages are read in the order of the tags: «ISO 216» runs to the right, in two passages perhaps. */
function textInOrder(runs: readonly TextRun[], order: readonly number[]): string {
  const passages = new Set(runs.map(({ mcid }) => mcid));
  const fromLeft = hasRightToLeft(runs) && runsToTheRight(runs);
  const read = fromLeft ? lineTextFromLeft : lineText;
  return [...passages]
    .sort((a, b) => order.indexOf(a ?? -1) - order.indexOf(b ?? -1))
    .map((passage) => read(runs.filter(({ mcid }) => mcid === passage)))
    .join('');
}

function fromTheTop(a: PrintedLine, b: PrintedLine): number {
  const height = Math.round(b.baseline / sameHeight) - Math.round(a.baseline / sameHeight);
  return height || b.right - a.right;
}
