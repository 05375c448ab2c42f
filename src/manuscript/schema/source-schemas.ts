import { z } from 'zod';
import {
  type DocumentLines,
  type LineRange,
  parseDocumentLines,
  parseLineRange,
} from '../../sources/index.ts';
import { custom, form } from '../yaml/issue.ts';
import { text } from './text-schema.ts';

/** A file in the folder `sources`, and nowhere else. */
export const sourceName: z.ZodString = text.regex(/^[^./\\][^/\\]*$/, form('source-name'));

/** Lines of a source: «28-41». */
export const lineRange: z.ZodType<LineRange> = z
  .union([z.string(), z.number()])
  .transform((value, context) => {
    const range = parseLineRange(String(value));
    if (range) return range;
    context.addIssue(custom('source-lines', { case: 'no-lines' }));
    return z.NEVER;
  });

/** Lines of a document: «28-41», or «3, 7-9» where others stand between them. */
export const documentLines: z.ZodType<DocumentLines> = z
  .union([z.string(), z.number()])
  .transform((value, context) => {
    const lines = parseDocumentLines(String(value));
    if (lines) return lines;
    context.addIssue(custom('source-lines', { case: 'no-lines' }));
    return z.NEVER;
  });

/** Two passages or more of one document: «186, 188». */
export const repeatedLines: z.ZodType<LineRange[]> = z
  .union([z.string(), z.number()])
  .transform((value, context) => {
    const ranges = String(value).split(',').map(parseLineRange);
    if (ranges.length > 1 && ranges.every((range) => range !== undefined)) return ranges;
    context.addIssue(custom('source-lines', { case: 'no-passages' }));
    return z.NEVER;
  });
