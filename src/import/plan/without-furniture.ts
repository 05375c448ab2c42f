import type { Furniture } from '../furniture/furniture.ts';
import type { Line } from '../lines/line.ts';
import { endOf } from '../lines/sentence.ts';
import type { Decision } from './decision.ts';
import type { Passage, Plan } from './plan.ts';

/** Lines without those that are no part of the text, counted anew, and how they were counted. */
export interface KeptLines {
  readonly lines: readonly Line[];
  /** The number of each in the source. */
  readonly numbers: readonly number[];
}

/**
 * Takes furniture out of lines, with the blank lines around it where a sentence runs on: what stood on
 * two pages is one text.
 */
export function withoutFurniture(
  lines: readonly Line[],
  furniture: Furniture,
  isVerse: (line: Line) => boolean,
): KeptLines {
  const kept: Line[] = [];
  let isGap = false;
  let isPage = false;
  for (const line of lines) {
    if (furniture.has(line.number)) {
      isGap = true;
      isPage ||= line.page !== undefined;
      continue;
    }
    if (line.text === '') {
      isPage ||= line.page !== undefined;
      kept.push(line);
      continue;
    }
    if (isGap) closeGap(kept, isVerse);
    isGap = false;
    kept.push(isPage ? { ...line, page: 'before' } : line);
    isPage = false;
  }
  return {
    lines: kept.map((line, index) => ({ ...line, number: index + 1 })),
    numbers: kept.map(({ number }) => number),
  };
}

/** Blank lines before the top of a page are the page’s, where the line above them has no end. */
function closeGap(kept: Line[], isVerse: (line: Line) => boolean): void {
  let blank = 0;
  while (kept.at(-1 - blank)?.text === '') blank += 1;
  const last = kept.at(-1 - blank);
  if (!last || blank === 0) return;
  const end = endOf(last.plain);
  const runsOn = (end === 'open' || end === 'comma') && !last.hint && !isVerse(last);
  kept.length -= runsOn ? blank : blank - 1;
}

/** A plan whose lines have the numbers that they have in the source. */
export function inSourceNumbers(plan: Plan, numbers: readonly number[]): Plan {
  const of = (line: number): number => numbers[line - 1] ?? line;
  const passage = (each: Passage): Passage => ({
    ...each,
    from: of(each.from),
    to: of(each.to),
    lines: each.lines.map((line) => ({ ...line, number: of(line.number) })),
  });
  return {
    documents: plan.documents.map((document) => ({
      ...document,
      from: of(document.from),
      to: of(document.to),
      blocks: document.blocks.map((block) => ({
        ...block,
        groups: block.groups.map((group) => group.map(passage)),
      })),
    })),
    omitted: plan.omitted.map(({ line, reason }) => ({ line: of(line), reason })),
    decisions: plan.decisions.map((decision) => renumbered(decision, of)),
  };
}

/** A decision names lines in what it says, too. */
function renumbered(decision: Decision, of: (line: number) => number): Decision {
  const data: Record<string, unknown> = { ...decision.data };
  const isLines = decision.rule === 'import-join' || decision.rule === 'import-repeat';
  for (const key of ['from', 'to', 'line']) {
    if (isLines && typeof data[key] === 'number') data[key] = of(data[key]);
  }
  return { ...decision, data: data as unknown as Decision['data'], line: of(decision.line) };
}
