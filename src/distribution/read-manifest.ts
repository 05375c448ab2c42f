import { z } from 'zod';
import type { FileLines } from '../layout/index.ts';
import { bookRecord } from './book-record.ts';
import { entry, listing } from './entry.ts';
import type { OutputManifest } from './manifest.ts';

const manifest = z.object({
  format: z.literal(1),
  source: z.object({ book: z.string(), press: z.string() }),
  browser: z.string().optional(),
  books: z.array(z.unknown()).optional(),
  artifacts: z.array(z.unknown()),
  listings: z.array(z.unknown()).default([]),
});

/**
 * Read a manifest back, as it lies in an output folder; undefined when it isn’t one. The folder
 * may be a stranger’s: an entry that a build can’t have written, or that names a file elsewhere,
 * is left out.
 */
export function readManifest(json: string): OutputManifest | undefined {
  try {
    const { books, artifacts, listings, ...read } = manifest.parse(JSON.parse(json));
    return {
      ...read,
      ...(books && { books: valid(books, bookRecord) }),
      artifacts: valid(artifacts, entry),
      listings: valid(listings, listing),
    };
  } catch {
    return undefined;
  }
}

function valid<T>(items: readonly unknown[], schema: z.ZodType<T>): T[] {
  return items.flatMap((item) => {
    const read = schema.safeParse(item);
    return read.success ? [read.data] : [];
  });
}

/** A manifest whose entries have again what the report of lines has of them. */
export function withLines(
  { artifacts, ...read }: OutputManifest,
  measured: readonly FileLines[],
): OutputManifest {
  const lines = new Map(measured.map(({ file: _, sha256, ...each }) => [sha256, each]));
  return {
    ...read,
    artifacts: artifacts.map((each) => {
      const own = lines.get(each.sha256);
      return own ? { ...each, lines: own } : each;
    }),
  };
}
