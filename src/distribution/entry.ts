import { z } from 'zod';
import { isPathBelow } from '../folders/index.ts';
import { formNames } from '../ledger/forms/form-names.ts';
import type { ArtifactEntry, ListingEntry } from './artifact.ts';

/** What every listed file has. */
const listed = {
  // A manifest may be a stranger’s: what leads out of its folder is no file of it.
  file: z.string().refine(isPathBelow),
  bytes: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

/** What the manifest has of a listing. */
export const listing: z.ZodType<ListingEntry> = z.object(listed);

const answer = z.enum(['yes', 'no', 'not-asked']);

/** What an entry of a manifest has, in this order. */
export const entry: z.ZodType<ArtifactEntry> = z.object({
  file: listed.file,
  book: z.string(),
  edition: z.string(),
  text: z.string(),
  mediaType: z.string(),
  bytes: listed.bytes,
  sha256: listed.sha256,
  pages: z.union([z.number(), z.literal('none')]).optional(),
  account: z
    .object({
      form: z.enum(formNames),
      letters: z.number(),
      digits: z.number(),
      answers: z.object({ 'same-bytes': answer, 'same-text': answer, 'same-letters': answer }),
    })
    .optional(),
});

/**
 * An entry as the manifest has it: its fields in one order, whether it was made just now or read
 * back; without its lines, which are long, and stand in the report of lines.
 */
export function asListed(made: ArtifactEntry): ArtifactEntry {
  return entry.parse(made);
}
