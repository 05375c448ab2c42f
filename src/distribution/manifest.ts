import { z } from 'zod';
import { sha256 } from '../digests/index.ts';
import type { Artifact } from '../editions/index.ts';
import { isPathBelow } from '../folders/index.ts';

/** `manifest.json`: every artifact that may be handed on, and what all of them were made from. */
export interface OutputManifest {
  readonly format: 1;
  readonly source: SourceState;
  /** The browser that printed, as it calls itself; absent when nothing was printed. */
  readonly browser?: string;
  readonly artifacts: readonly ArtifactEntry[];
}

/** What a build was made from: the book's folder, by its hash, and the press. */
export interface SourceState {
  readonly book: string;
  readonly press: string;
}

/** An artifact as the manifest lists it. */
export interface ArtifactEntry {
  readonly file: string;
  readonly book: string;
  readonly edition: string;
  /** Which text of the book it has: `reading` or `diplomatic`. */
  readonly text: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages?: number;
}

/** List an artifact. */
export function entryOf(artifact: Artifact): ArtifactEntry {
  const { bytes, pages, file, book, edition, text, mediaType } = artifact;
  return {
    file,
    book,
    edition,
    text,
    mediaType,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...(pages !== undefined && { pages }),
  };
}

// What an entry says beyond this is handed on as it is.
const entrySchema = z.looseObject({
  file: z.string().refine(isPathBelow),
  book: z.string(),
  edition: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.number().optional(),
});
const manifestSchema = z.looseObject({
  format: z.literal(1),
  source: z.looseObject({ book: z.string(), press: z.string() }),
  browser: z.string().optional(),
  artifacts: z.array(z.unknown()),
});

/**
 * Read a manifest back; undefined when it isn't one. The folder may be a stranger's: an entry
 * that a build can't have written, or that names a file elsewhere, is left out.
 */
export function parseManifest(json: string): OutputManifest | undefined {
  try {
    const { artifacts, ...manifest } = manifestSchema.parse(JSON.parse(json));
    const entries = artifacts.filter((entry) => entrySchema.safeParse(entry).success);
    return { ...manifest, artifacts: entries } as unknown as OutputManifest;
  } catch {
    return undefined;
  }
}
