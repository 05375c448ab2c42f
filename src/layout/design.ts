import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { templatePath } from '../installation.ts';

/** How the pages of a print edition are made. Lengths in mm, type sizes and leading in points. */
export interface Design {
  readonly trim: { readonly width: number; readonly height: number };
  /** `inside` is at the binding. */
  readonly margins: {
    readonly inside: number;
    readonly outside: number;
    readonly head: number;
    readonly foot: number;
  };
  readonly body: { readonly size: number; readonly leading: number };
  readonly head: { readonly size: number };
  readonly folio: { readonly size: number; readonly front: 'alef-ba' | 'abjad' };
  /** How many levels the printed contents show: chapters, documents, headings. */
  readonly contents: { readonly depth: 1 | 2 | 3 };
}

const length = z.number().positive();

const designSchema: z.ZodType<Design> = z.strictObject({
  trim: z.strictObject({ width: length, height: length }),
  margins: z.strictObject({ inside: length, outside: length, head: length, foot: length }),
  body: z.strictObject({ size: length, leading: length }),
  head: z.strictObject({ size: length }),
  folio: z.strictObject({ size: length, front: z.enum(['alef-ba', 'abjad']) }),
  contents: z.strictObject({ depth: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
});

/** Read a design of the press by its name; undefined when there is none of that name. */
export async function readDesign(name: string): Promise<Design | undefined> {
  let yaml: string;
  try {
    yaml = await readFile(templatePath('designs', `${name}.yaml`), 'utf8');
  } catch {
    return undefined;
  }
  return designSchema.parse(parse(yaml));
}
