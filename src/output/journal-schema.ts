import { z } from 'zod';
import type { JournalEntry } from './journal-entry.ts';

const sum = z.string().regex(/^[0-9a-f]{64}$/);

/** What a journal is. */
export const journalSchema: z.ZodType<{
  readonly files: readonly JournalEntry[];
}> = z.strictObject({
  format: z.literal(1),
  files: z.array(z.strictObject({ file: z.string(), sha256: sum, was: sum.nullable() })),
});
