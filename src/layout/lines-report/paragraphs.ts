import type { MeasuredLine } from './match-lines.ts';

/** A paragraph, heading or note: its lines in order. */
export type Paragraph = readonly [MeasuredLine, ...MeasuredLine[]];

/**
 * Lines put together to paragraphs. Notes at the foot of a page may stand between the
 * lines of a paragraph that runs on over it, so a line goes on with the last paragraph
 * of its own kind.
 */
export function paragraphsOf(lines: readonly MeasuredLine[]): Paragraph[] {
  const paragraphs: [MeasuredLine, ...MeasuredLine[]][] = [];
  const latest = new Map<string, [MeasuredLine, ...MeasuredLine[]]>();
  for (const line of lines) {
    const key = `${line.set.part}\0${line.set.kind}`;
    const known = line.set.first ? undefined : latest.get(key);
    if (known) known.push(line);
    else {
      const paragraph: [MeasuredLine, ...MeasuredLine[]] = [line];
      paragraphs.push(paragraph);
      latest.set(key, paragraph);
    }
  }
  return paragraphs;
}

/** The stretches of a paragraph that run on without a break of the author's. */
export function stretchesOf(paragraph: Paragraph): MeasuredLine[][] {
  const stretches: MeasuredLine[][] = [[]];
  for (const line of paragraph) {
    stretches.at(-1)?.push(line);
    if (line.set.last) stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Whether a line has to reach both edges. */
export function isJustified({ set }: MeasuredLine): boolean {
  return set.justified && !set.last;
}

/** A line that names what follows it: a part, or a passage in one. */
export function headingOf({ set }: MeasuredLine): 'title' | 'heading' | undefined {
  if (/^(?:title|h1)$/.test(set.kind)) return 'title';
  return /^(?:heading|h[2-6])$/.test(set.kind) ? 'heading' : undefined;
}
