import { z } from 'zod';
import type { OutputFile } from '../distribution/index.ts';
import { isPathBelow } from '../folders/index.ts';
import { shelfFile } from './shelf-file.ts';

/** A front that was made small for a shelf. */
export interface SmallFrontRecord {
  readonly file: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the picture that it was made of. */
  readonly of: string;
}

/** What is on a shelf. */
export interface ShelfRecord {
  readonly format: 1;
  readonly title: string;
  readonly id: string;
  readonly site?: string | undefined;
  /** Their ids, in the order in which they stand; all of `ID` lies in `books/ID`. */
  readonly books: readonly string[];
  readonly fronts: readonly SmallFrontRecord[];
}

const record: z.ZodType<ShelfRecord> = z.object({
  format: z.literal(1),
  title: z.string(),
  id: z.string(),
  site: z.string().optional(),
  books: z.array(z.string()),
  fronts: z.array(
    z.object({
      file: z.string().refine(isPathBelow),
      width: z.int(),
      height: z.int(),
      of: z.string(),
    }),
  ),
});

/** Read it back; undefined where it is none. */
export function readShelfRecord(json: string): ShelfRecord | undefined {
  try {
    return record.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}

/** Write it. */
export function shelfRecord(shelf: ShelfRecord): OutputFile {
  const json = `${JSON.stringify(record.parse(shelf), null, 1)}\n`;
  return { file: shelfFile, bytes: new TextEncoder().encode(json) };
}

/** The folder of a book on a shelf, by the id that names it. */
export function folderOnShelf(id: string): string {
  return `books/${id}`;
}
