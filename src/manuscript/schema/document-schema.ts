import { z } from 'zod';
import { date } from './date-schema.ts';
import { id } from './id-schema.ts';
import type { DocumentFields } from './manuscript-fields.ts';
import { documentLines, repeatedLines, sourceName } from './source-schemas.ts';
import { text } from './text-schema.ts';

const person = z.strictObject({
  name: text,
  role: text.optional(),
  fileAs: text.optional(),
  person: id.optional(),
  inferred: z.boolean().default(false),
});

/** A document that a document repeats, or passages of its own that repeat one another. */
const repeat = z.strictObject({
  document: id,
  lines: repeatedLines.optional(),
  note: text.optional(),
});

/** The front matter of a document. */
export const documentSchema: z.ZodType<DocumentFields> = z.strictObject({
  title: text,
  short: text.optional(),
  kind: z.enum(['report', 'message', 'call']),
  authors: z.array(person).default([]),
  place: text.optional(),
  date: date.optional(),
  repeats: z.array(repeat).default([]),
  protect: z.array(text).default([]),
  source: z.strictObject({ file: sourceName, lines: documentLines }),
});
