import { z } from 'zod';
import { form } from '../yaml/issue.ts';
import { chapterCoverSchema } from './cover-schemas.ts';
import { date } from './date-schema.ts';
import type { ChapterFields } from './manuscript-fields.ts';
import { text } from './text-schema.ts';

/** `chapter.yaml`. */
export const chapterSchema: z.ZodType<ChapterFields> = z.strictObject({
  number: z.int().min(1),
  title: text,
  short: text.optional(),
  place: text.optional(),
  dates: date.optional(),
  cover: chapterCoverSchema.default({}),
  documents: z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/, form('document-name'))),
});
