import { z } from 'zod';
import { custom, form } from '../yaml/issue.ts';
import { type IndexEntryFields, indexKinds } from './manuscript-fields.ts';
import { text } from './text-schema.ts';

/** What can be found in a text has a letter or a digit. */
const words = text.regex(/[\p{L}\p{Nd}]/u, form('words'));

/** `index.yaml`. */
export const indexSchema: z.ZodType<readonly IndexEntryFields[]> = z.array(
  z
    .strictObject({
      entry: words,
      kind: z.enum(indexKinds).default('subject'),
      find: z.array(words).min(1).optional(),
      not: z.array(words).default([]),
      see: text.optional(),
      'see-also': z.array(text).default([]),
      in: z.array(text).min(1).optional(),
      except: z.array(text).default([]),
    })
    .superRefine((fields, context) => {
      if (fields.see === undefined) return;
      if (fields.find || fields.not.length > 0 || fields['see-also'].length > 0) {
        context.addIssue({
          ...custom('index-see-with-find', {}),
          path: ['see'],
        });
      }
    }),
);
