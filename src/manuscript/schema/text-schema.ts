import { z } from 'zod';
import { form } from '../yaml/issue.ts';

/** One line: a control character is nothing that XML can hold, a line break nothing that a title can. */
export const text: z.ZodString = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]*$/u, form('line'));
