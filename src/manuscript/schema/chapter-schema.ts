import { z } from 'zod';
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
  documents: z.array(
    z
      .string()
      .regex(
        /^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/,
        'a file name of a–z, 0–9 and hyphens that ends in .md',
      ),
  ),
});
