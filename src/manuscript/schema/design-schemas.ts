import { z } from 'zod';
import { custom, form } from '../yaml/issue.ts';
import { type ChosenDesign, type DesignFields, frontFolios, headTexts } from './design-fields.ts';

/** Letters of any script, for the designs have Persian names too; and never a way out of a folder. */
const designName = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u, form('design-name'));

const margin = z.number().min(5).max(200);
const size = z.number().min(4).max(96);
const leading = z.number().min(4).max(144);
/** From the text block. */
const distance = z.number().min(2).max(60);

/** The parts of a design, none of which may lack anything. */
const groups = {
  trim: z.strictObject({ width: z.number().min(60).max(420), height: z.number().min(80).max(594) }),
  margins: z.strictObject({ inside: margin, outside: margin, head: margin, foot: margin }),
  body: z.strictObject({ size, leading, indent: z.number().min(0).max(40) }),
  notes: z.strictObject({ size, leading }),
  sizes: z.strictObject({
    title: size,
    subtitle: size,
    chapter: size,
    document: size,
    heading: size,
    standfirst: size,
    small: size,
  }),
  head: z.strictObject({
    size,
    shown: z.boolean(),
    even: z.enum(headTexts),
    odd: z.enum(headTexts),
    distance,
  }),
  folio: z.strictObject({ size, front: z.enum(frontFolios), distance }),
  contents: z.strictObject({ depth: z.literal([1, 2, 3]) }),
  openings: z.enum(['recto', 'page']),
};

const someOfEach = {
  trim: groups.trim.partial().optional(),
  margins: groups.margins.partial().optional(),
  body: groups.body.partial().optional(),
  notes: groups.notes.partial().optional(),
  sizes: groups.sizes.partial().optional(),
  head: groups.head.partial().optional(),
  folio: groups.folio.partial().optional(),
  contents: groups.contents.partial().optional(),
  openings: groups.openings.optional(),
};

/** A design that says all of itself. */
export const wholeDesignSchema: z.ZodType<DesignFields> = z.strictObject(groups);

/** A design that says only in what it differs from another. */
export const basedDesignSchema: z.ZodType<DesignFields & { readonly 'based-on': string }> =
  z.strictObject({ 'based-on': designName, ...someOfEach });

/** `design` in `book.yaml`: a name, or a name and what is to be otherwise. */
export const chosenDesignSchema: z.ZodType<ChosenDesign> = z
  .preprocess(
    (value, context) => {
      if (typeof value === 'string') return { name: value };
      if (typeof value === 'object' && !Array.isArray(value)) return value;
      context.addIssue({ ...custom('field-wrong', { case: 'design' }), input: value });
      return z.NEVER;
    },
    z.strictObject({ name: designName.default('a5'), ...someOfEach }),
  )
  .default({ name: 'a5' });
