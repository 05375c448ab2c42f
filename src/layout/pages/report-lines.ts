import { withoutSoftHyphens } from '../../typography/index.ts';
import type { TypesetLine, TypesetPage } from '../lines/typeset-line.ts';
import type { TypesetParagraph } from '../lines/typeset-text.ts';
import type { BrokenPage } from './broken-page.ts';
import type { FlowReading } from './flow-reading.ts';
import { positionFinder } from './page-plan.ts';

const pointsPerPixel = 0.75;

/**
 * All lines of the text, and of the notes at the feet of pages, as they were planned.
 * @param parts ids of the spine items in order
 * @param marks the numbers of the notes
 */
export function plannedLines(
  flow: FlowReading,
  broken: readonly BrokenPage[],
  set: readonly TypesetParagraph[],
  parts: readonly string[],
  marks: ReadonlyMap<string, string>,
): TypesetLine[] {
  const pageAt = positionFinder(broken);
  const partAt = partFinder(flow, parts);
  const text = flow.atoms.flatMap((atom, index) => {
    const paragraph = atom.paragraph === undefined ? undefined : set[atom.paragraph];
    if (!paragraph) return [];
    const part = partAt(index);
    return linesOf(paragraph, part, atom.kind, marks, (line) => pageAt(index, line));
  });
  return [...text, ...noteLines(flow, broken, set, marks)];
}

function noteLines(
  flow: FlowReading,
  broken: readonly BrokenPage[],
  set: readonly TypesetParagraph[],
  marks: ReadonlyMap<string, string>,
): TypesetLine[] {
  return broken.flatMap(({ notes }, index) =>
    notes.flatMap(({ note, paragraph, from, to }) => {
      const number = flow.notes[note]?.paragraphs[paragraph]?.paragraph;
      const lines = number === undefined ? undefined : set[number];
      if (!lines) return [];
      const part = flow.notes[note]?.id.replace(/--fn-.*$/, '') ?? '';
      return linesOf(lines, part, 'note', marks, () => index + 1).slice(from, to);
    }),
  );
}

function linesOf(
  paragraph: TypesetParagraph,
  part: string,
  kind: string,
  marks: ReadonlyMap<string, string>,
  pageOf: (line: number) => number,
): TypesetLine[] {
  const { lines, justified, measure, indent } = paragraph;
  return lines.map(
    ({ start, end, reason, forced }, line): TypesetLine => ({
      page: pageOf(line),
      part,
      text: printedText(paragraph, start, end, marks),
      first: line === 0,
      last: line === lines.length - 1 || forced === true,
      justified,
      kind,
      measure: (measure - (line === 0 ? indent : 0)) * pointsPerPixel,
      ...(reason && { reason }),
    }),
  );
}

/** A line as it is printed, with the numbers of the notes that were not known when it was broken. */
function printedText(
  { runs }: TypesetParagraph,
  start: number,
  end: number,
  marks: ReadonlyMap<string, string>,
): string {
  let text = '';
  let at = 0;
  for (const run of runs) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, run.text.length);
    at += run.text.length;
    if (from >= to) continue;
    const mark = run.mark && (marks.get(run.mark[0]) ?? marks.get(run.mark[1]) ?? '');
    text += mark === undefined ? run.text.slice(from, to) : mark + (run.box ? ' ' : '');
  }
  return withoutSoftHyphens(text).replace(/[ \u2028]+$/, '');
}

function partFinder(flow: FlowReading, parts: readonly string[]): (atom: number) => string {
  const starts = new Map(flow.ids.map(([id, atom]) => [id, atom]));
  const partStarts = parts.flatMap((id) => {
    const atom = starts.get(id);
    return atom === undefined ? [] : [{ id, atom }];
  });
  let index = 0;
  return (atom) => {
    while ((partStarts[index + 1]?.atom ?? Number.POSITIVE_INFINITY) <= atom) index += 1;
    return partStarts[index]?.id ?? '';
  };
}

/** How full the pages are. */
export function plannedPages(broken: readonly BrokenPage[], capacity: number): TypesetPage[] {
  return broken.map(({ kind, filled, last, short, endsText }, index) => ({
    number: index + 1,
    lines: filled,
    capacity,
    // What is only one page long is as short as it is.
    endsChapter: last && kind === 'text' && broken[index - 1]?.last === false,
    ...(kind === 'text' && !last && { runsOn: { short, endsText } }),
  }));
}
