import type { Finding } from './findings.ts';
import { lineFinding } from './line-findings.ts';
import type { MeasuredLine } from './match-lines.ts';
import { isJustified, type Paragraph } from './paragraphs.ts';
import { edgeTolerance, type TextBlock } from './text-block.ts';

/** Steps to the point in which sizes are told apart; the browser writes 8.497 for 8.5. */
const sizeSteps = 20;

/** So many lines of running text on a page show how wide it is. */
const enough = 3;

/** Lines of another size than their paragraph's others, and pages of another width than the book's. */
export function sizeFindings(
  paragraphs: readonly Paragraph[],
  blockOf: (page: number) => TextBlock | undefined,
  measure: number,
): Finding[] {
  return [...paragraphs.flatMap(oddSizes), ...oddPages(paragraphs.flat(), blockOf, measure)];
}

function oddSizes(paragraph: Paragraph): Finding[] {
  const found = paragraph.filter(({ printed }) => printed);
  const counts = new Map<number, number>();
  for (const line of found) counts.set(sizeOf(line), (counts.get(sizeOf(line)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const usual = [...counts].find(([, count]) => count === most)?.[0];
  return found
    .filter((line) => sizeOf(line) !== usual)
    .map((line) => ({ ...lineFinding('size-or-measure', line), value: line.printed?.size }));
}

function sizeOf({ printed }: MeasuredLine): number {
  return Math.round((printed?.size ?? 0) * sizeSteps) / sizeSteps;
}

/** Pages on which no line of running text is as wide as the measure, or the text block itself isn't. */
function oddPages(
  lines: readonly MeasuredLine[],
  blockOf: (page: number) => TextBlock | undefined,
  measure: number,
): Finding[] {
  const pages = new Map<number, MeasuredLine[]>();
  for (const line of lines) {
    if (!line.printed || line.set.kind !== 'p' || !isJustified(line) || line.set.first) continue;
    if ((line.set.measure ?? measure) < measure - edgeTolerance) continue; // meant to be narrower
    const known = pages.get(line.set.page);
    if (known) known.push(line);
    else pages.set(line.set.page, [line]);
  }
  return [...pages].flatMap(([page, full]): Finding[] => {
    const [first] = full;
    const block = blockOf(page);
    if (!first || !block || full.length < enough) return [];
    const widths = full.map(({ printed }) => (printed ? printed.right - printed.left : 0));
    return widths.some((width) => Math.abs(width - measure) <= edgeTolerance)
      ? []
      : [{ ...lineFinding('size-or-measure', first), value: Math.max(...widths) }];
  });
}
