import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { MarkedContent } from '../../pdf-objects/index.ts';
import { exact, pointsPerMm } from '../../pdf-writing/index.ts';
import { sayOwnData } from '../own-data.ts';
import type { BookletPlan } from './booklet-plan.ts';
import type { BookletRun } from './booklet-run.ts';

/** What a reader of the file has to know who wants to read the book and not the sheets. */
export interface FoldedBook {
  /** Which side of the file is the first of the booklet. */
  readonly first: number;
  readonly order: readonly (number | undefined)[];
  readonly names: readonly string[];
  readonly destinations: ReadonlyMap<string, number>;
  readonly date: string;
  readonly run: BookletRun;
  /** In which order the text is read, where the file has half of it and no tags. */
  readonly reading?: readonly MarkedContent[] | undefined;
}

/** Let a booklet say how it is folded: nothing of which page is where, which only its sides show. */
export function sayHowItFolds(
  document: PDFDocument,
  { form, fit, trim, creep, offset }: BookletPlan,
  { first, order, names, destinations, date, run, reading }: FoldedBook,
): void {
  const places = new Map(order.map((page, place) => [page, place]));
  const data = document.context.obj({
    Folding: PDFName.of(form.folding),
    Binding: PDFName.of(form.binding),
    Turn: PDFName.of(form.turn),
    Rows: form.rows,
    Copies: form.copies,
    Wrapped: form.wrapped,
    Signatures: [...form.signatures],
    Run: PDFName.of(run),
    First: first,
    Scale: fit.scale,
    FromFold: exact(fit.fromFold * pointsPerMm),
    FromFoot: exact(fit.fromFoot * pointsPerMm),
    Creep: trim === 'fore-edge' ? exact(creep * pointsPerMm) : 0,
    Offset: offset.map((mm) => exact(mm * pointsPerMm)),
    Labels: order.map((page) =>
      PDFHexString.fromText(page === undefined ? '' : (names[page] ?? '')),
    ),
    Places: Object.fromEntries(
      [...destinations].map(([name, page]) => [name, places.get(page - 1) ?? 0]),
    ),
    ...(reading && { Reading: readingData(reading, places) }),
  });
  sayOwnData(document, data, date);
}

/** Pairs of a place of the booklet and the number of what is marked there; less than nothing for what is said again. */
function readingData(
  reading: readonly MarkedContent[],
  places: ReadonlyMap<number | undefined, number>,
): number[] {
  return reading.flatMap(({ page, mcid, repeated }) => {
    const place = places.get(page);
    return place === undefined ? [] : [place, repeated ? -1 - mcid : mcid];
  });
}
