import { sha256 } from '../digests/index.ts';
import type { Artifact } from '../editions/index.ts';

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

/** Read a manifest back; undefined when it isn't one. */
export function parseManifest(json: string): OutputManifest | undefined {
  try {
    const manifest = JSON.parse(json) as OutputManifest;
    return manifest.format === 1 && Array.isArray(manifest.artifacts) ? manifest : undefined;
  } catch {
    return undefined;
  }
}
