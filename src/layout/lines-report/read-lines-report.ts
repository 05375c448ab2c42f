import { z } from 'zod';
import { checks } from './findings.ts';
import type { FileLines } from './lines-report.ts';

const count = z.number();
const place = { page: count, folio: z.string(), text: z.string() };
const occurrence = z.object({
  ...place,
  part: z.string().optional(),
  kind: z.string().optional(),
  value: count.optional(),
  measure: count.optional(),
  reason: z.string().optional(),
});

const fileLines = z.object({
  file: z.string(),
  sha256: z.string(),
  id: z.string(),
  title: z.string(),
  pages: count,
  measure: count,
  lines: count,
  justified: count,
  unplanned: z.array(z.object(place)),
  sizes: z.array(z.object({ size: count, lines: count })),
  checks: z.array(
    z.object({
      id: z.enum(checks.map(({ id }) => id)),
      found: count,
      of: count,
      share: count,
      most: count.optional(),
      met: z.boolean(),
      occurrences: z.array(occurrence),
    }),
  ),
  excess: count,
  loosest: z.array(
    z.object({ ...place, spaces: count, measure: count, reason: z.string().optional() }),
  ),
});

/** The same, with its fields in one order, whether it was measured now or read back. */
export function inOneOrder(books: readonly FileLines[]): readonly FileLines[] {
  return z.array(fileLines).parse(books);
}

/**
 * Read `reports/lines.json` back, as it lies in an output folder: somebody else’s data.
 * @returns what was measured of files; none when it is no such report
 */
export function readLinesReport(json: string): readonly FileLines[] {
  try {
    return z.object({ books: z.array(fileLines) }).parse(JSON.parse(json)).books;
  } catch {
    return [];
  }
}
