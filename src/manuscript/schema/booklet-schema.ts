import { z } from 'zod';
import { custom } from '../yaml/issue.ts';
import { type BookletFields, bookletMarks } from './booklet-fields.ts';

/** `signature` in `booklet`: so many folded sheets, or from so many to so many. */
const signature = z
  .preprocess(
    (value) => (typeof value === 'number' ? { least: value, most: value } : value),
    z.strictObject({
      least: z.int().min(1).max(20).optional(),
      most: z.int().min(1).max(20).optional(),
    }),
  )
  .refine(
    ({ least = 1, most = 20 }) => least <= most,
    custom('field-wrong', { case: 'signature' }),
  );

const mm = z.number().min(-10).max(10);

/** `booklet` in `book.yaml`. */
export const bookletSchema: z.ZodType<BookletFields> = z.strictObject({
  paper: z.enum(['a5', 'a4', 'a3', 'letter']).optional(),
  up: z.literal([2, 4]).optional(),
  copies: z.literal([1, 2]).optional(),
  fold: z.enum(['saddle', 'signatures', 'perfect']).optional(),
  staple: z.int().min(1).max(50).optional(),
  signature: signature.optional(),
  gsm: z.number().min(40).max(300).optional(),
  trim: z.enum(['none', 'fore-edge']).optional(),
  creep: z.number().min(0).max(1).optional(),
  cover: z.enum(['plain', 'colour', 'none']).optional(),
  coverOn: z.enum(['outer', 'apart']).optional(),
  blanksAfter: z.int().min(0).optional(),
  flip: z.enum(['short-edge', 'long-edge']).optional(),
  tray: z.enum(['face-down', 'face-up']).optional(),
  offset: z.tuple([mm, mm]).optional(),
  marks: z.array(z.enum(bookletMarks)).optional(),
  smallType: z.boolean().optional(),
});
