import type { PrintPage } from '../../browser/index.ts';
import type { Reuse } from '../../digests/index.ts';
import type { TextRuler } from '../../fonts/index.ts';
import { keepTogether } from '../../typography/index.ts';
import type { Sheet } from '../design/sheet.ts';
import { coupletColumns, scaledCouplets, typesetCouplets } from '../lines/couplets.ts';
import { linesFor, type TypesetParagraph, typesetText } from '../lines/typeset-text.ts';
import type { BrokenPage } from '../pages/broken-page.ts';
import type { FlowReading } from '../pages/flow-reading.ts';
import { breakPages } from '../pages/page-breaks.ts';
import { type Fitting, fitWide } from './fit-wide.ts';
import { readFlow } from './read-flow.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { typesetLines } from './typeset-lines.ts';

/** What was set of a book so far, from its first page on. */
export interface TypesetBook {
  /** By the numbers of the paragraphs. */
  readonly paragraphs: readonly TypesetParagraph[];
  readonly flow: FlowReading;
  readonly broken: readonly BrokenPage[];
  readonly fittings: readonly Fitting[];
}

/** Before anything is set. */
export const nothingTypeset: TypesetBook = {
  paragraphs: [],
  flow: { atoms: [], groups: [], ids: [], notes: [], columns: [] },
  broken: [],
  fittings: [],
};

/** Set what the browser shows and wasn't set before: break it into lines, and these into pages. */
export async function typesetShown(
  page: PrintPage,
  before: TypesetBook,
  ruler: TextRuler,
  { measure, depth, leading }: Sheet,
  reuse: Reuse,
): Promise<TypesetBook> {
  const known = before.paragraphs.length;
  const readings = await page.change(readParagraphs, known);
  const columns = coupletColumns(readings, ruler);
  await page.change(typesetCouplets, columns);
  const set = typesetText(
    scaledCouplets(readings, columns),
    ruler,
    (text) => new Set(keepTogether(text)),
    reuse,
  );
  await page.change(typesetLines, linesFor(set, ruler, known));
  const fittings = await page.change(fitWide, measure);
  const first = before.flow.atoms.length;
  const flow = joined(before.flow, await page.change(readFlow, { leading, first }));
  const box = { depth, leading, noteGap: leading / 2 };
  return {
    paragraphs: [...before.paragraphs, ...set],
    flow,
    broken: breakPages(flow, box, before.broken, first),
    fittings: [...before.fittings, ...fittings],
  };
}

function joined(before: FlowReading, after: FlowReading): FlowReading {
  return {
    atoms: [...before.atoms, ...after.atoms],
    groups: [...before.groups, ...after.groups],
    ids: [...before.ids, ...after.ids],
    notes: [...before.notes, ...after.notes],
    columns: [...before.columns, ...after.columns],
  };
}
