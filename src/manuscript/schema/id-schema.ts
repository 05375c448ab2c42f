import type { z } from 'zod';
import { form } from '../yaml/issue.ts';
import { text } from './text-schema.ts';

/** What stands in an id and in a file name: every reader, site and disk takes it, and XML as a name. */
const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** An id of the book, or of something in it. */
export const id: z.ZodString = text.regex(idPattern, form('id'));
