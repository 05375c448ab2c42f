import { z } from 'zod';
import { type Calendar, parseDateSpan, sameDays } from '../../typography/index.ts';
import { custom } from '../yaml/issue.ts';
import type { ManuscriptDate } from './manuscript-fields.ts';
import { text } from './text-schema.ts';

/** A date as it is written, and in one calendar or both. */
export const date: z.ZodType<ManuscriptDate> = z
  .strictObject({
    written: text.optional(),
    jalali: calendarDate('jalali').optional(),
    gregorian: calendarDate('gregorian').optional(),
    inferred: z.boolean().default(false),
  })
  .superRefine(({ jalali, gregorian }, context) => {
    if (jalali && gregorian && !sameDays(jalali, gregorian)) {
      context.addIssue(custom('date-disagrees', {}));
    }
  });

function calendarDate(calendar: Calendar) {
  return z.union([z.string(), z.number()]).transform((value, context) => {
    const span = parseDateSpan(String(value), calendar);
    if (span) return span;
    context.addIssue(custom('date-impossible', { calendar }));
    return z.NEVER;
  });
}
