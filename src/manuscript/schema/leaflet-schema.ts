import { z } from 'zod';
import { custom } from '../yaml/issue.ts';
import type { LeafletFields } from './leaflet-fields.ts';

const mm = z.number().min(-10).max(10);

/** `leaflet` in `book.yaml`. */
export const leafletSchema: z.ZodType<LeafletFields> = z
  .strictObject({
    kind: z.enum(['sheet-a5', 'a6', 'panel', 'a7']).optional(),
    panels: z.literal([2, 3, 4]).optional(),
    fold: z.enum(['zigzag', 'letter']).optional(),
    flip: z.enum(['short-edge', 'long-edge']).optional(),
    offset: z.tuple([mm, mm]).optional(),
    marks: z.array(z.enum(['fold', 'cut'])).optional(),
  })
  .refine(
    ({ kind, panels, fold }) => {
      const folded = kind === undefined || kind === 'panel';
      return folded || (panels === undefined && fold === undefined);
    },
    custom('field-wrong', { case: 'leaflet-kind' }),
  )
  .refine(
    ({ panels = 3, fold }) => fold !== 'letter' || panels === 3,
    custom('field-wrong', { case: 'letter-fold' }),
  );
