import { gap, type Passage } from './passages.ts';
import type { PrintedLine } from './print-reading.ts';

/** The lines of a print as passages; the place of each is its page. */
export function printPassages(lines: readonly PrintedLine[]): Passage[] {
  return lines.map(({ page, text, continues }) => ({
    text,
    gap: continues ? gap.mark : gap.line,
    place: page,
  }));
}
