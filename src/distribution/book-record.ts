import { z } from 'zod';
import type { KnownBook } from './list-books.ts';

/** A book as the manifest has it: all that catalogues say of it. */
export type BookRecord = Omit<KnownBook, 'thumbnail'>;

const words = z.string().max(20_000);
const names = z.array(words);

/** What the manifest has of a book, in this order. */
export const bookRecord: z.ZodType<BookRecord> = z.object({
  // It may be a stranger’s, and names files.
  id: z.string().regex(/^[a-z][a-z0-9-]{0,200}$/),
  kind: z.enum(['whole', 'chapter', 'document']),
  title: words,
  subtitle: words.optional(),
  description: z.object({ fa: words, en: words.optional() }).optional(),
  language: words,
  identifier: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/i),
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  publisher: words.optional(),
  subjects: z.array(z.object({ name: words, authority: words.optional(), term: words.optional() })),
  contributors: z.array(z.object({ name: words, as: words, fileAs: words.optional() })),
  rights: words.optional(),
  isbn: z.object({ epub: words.optional(), pdf: words.optional(), print: words.optional() }),
  accessibility: z
    .object({
      modes: names,
      sufficient: names,
      features: names,
      summary: words,
      conforms: z.boolean(),
    })
    .optional(),
});

/** A book as the manifest has it: its fields in one order, and none but these. */
export function asRecorded(book: BookRecord): BookRecord {
  return bookRecord.parse(book);
}
