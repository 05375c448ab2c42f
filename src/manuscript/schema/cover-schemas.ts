import { z } from 'zod';
import { custom } from '../yaml/issue.ts';
import {
  accentNames,
  backboneDirections,
  type ChapterCoverFields,
  type CoverFields,
  groundNames,
  type IsbnFields,
  type PrintFields,
} from './cover-fields.ts';
import { parseIsbn } from './isbn.ts';
import { text } from './text-schema.ts';

/** What stands large on a cover: a number, or a letter or three. */
const figure = z.union([z.string(), z.number()]).transform((value, context) => {
  const written = String(value).trim();
  if (/^[\p{L}\p{M}\p{N}]{1,4}$/u.test(written)) return written;
  context.addIssue(custom('field-wrong', { case: 'figure' }));
  return z.NEVER;
});

const ofChapters = {
  ground: z.enum(groundNames).optional(),
  accent: z.enum(accentNames).optional(),
  figures: z.array(figure).max(3).optional(),
  image: text.optional(),
};

/** `cover` in `chapter.yaml`. */
export const chapterCoverSchema: z.ZodType<ChapterCoverFields> = z.strictObject(ofChapters);

/** `cover` in `book.yaml`. */
export const coverSchema: z.ZodType<CoverFields> = z.strictObject({
  ...ofChapters,
  spine: z.enum(backboneDirections).default('head-to-foot'),
  back: text.optional(),
});

/** The paper that books are mostly printed on: 80 g/m², a little bulky. */
const usualPaper = { gsm: 80, bulk: 1.25 } as const;

const paper = z.strictObject({
  gsm: z.number().min(30).max(400).optional(),
  bulk: z.number().min(0.6).max(3).optional(),
  thickness: z.number().min(0.03).max(1).optional(),
});

/** `print` in `book.yaml`. */
export const printSchema: z.ZodType<PrintFields> = z.strictObject({
  // What printers ask for: bleed of up to 5 mm, sheets of up to 64 pages.
  bleed: z.number().min(0).max(5).optional(),
  cropMarks: z.boolean().optional(),
  signature: z.int().min(1).max(64).optional(),
  order: z.enum(['reading', 'reversed']).optional(),
  pictures: z.enum(['gray', 'colour']).optional(),
  proof: z.enum(['spreads', 'single']).optional(),
  paper: paper
    .superRefine(({ gsm, bulk, thickness }, context) => {
      if (thickness === undefined || (gsm ?? bulk) === undefined) return;
      context.addIssue(custom('field-wrong', { case: 'leaf' }));
    })
    .transform(({ gsm = usualPaper.gsm, bulk = usualPaper.bulk, thickness }) =>
      thickness === undefined ? { gsm, bulk } : { thickness },
    )
    .default(usualPaper),
  inks: z
    .preprocess(
      (value) => (value === 'cmyk' ? { spot: undefined } : value),
      z.strictObject({ spot: text.max(60).optional() }),
    )
    .transform(({ spot }) => (spot === undefined ? ('cmyk' as const) : { spot }))
    .default('cmyk'),
});

const isbn = z.union([z.string(), z.number()]).transform((value, context) => {
  const written = String(value).trim();
  const read = parseIsbn(written);
  if ('digits' in read) return written;
  context.addIssue(custom('isbn-wrong', read));
  return z.NEVER;
});

const ofForms = { epub: isbn.optional(), pdf: isbn.optional(), print: isbn.optional() };

/** A number alone is that of every form. */
function forms<Fields>(schema: z.ZodType<Fields>): z.ZodType<Fields> {
  const spread = (value: unknown): unknown =>
    typeof value === 'string' || typeof value === 'number'
      ? { epub: value, pdf: value, print: value }
      : value;
  return z.preprocess(spread, schema);
}

/** `identifiers.isbn`: one for each form in which the book is sold, or one of a book that has only one. */
export const isbnSchema: z.ZodType<IsbnFields> = forms(
  z.strictObject({ ...ofForms, diplomatic: forms(z.strictObject(ofForms)).optional() }),
);
