import { z } from 'zod';

/** One line: a control character is nothing that XML can hold, a line break nothing that a title can. */
export const text: z.ZodString = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]*$/u, 'one line, without control characters');
