import { sha256 } from '../digests/index.ts';
import type { ArtifactEntry, ListingEntry } from './artifact.ts';
import { asRecorded, type BookRecord } from './book-record.ts';
import { asListed } from './entry.ts';

/** `manifest.json`: every file that may be handed on, and what all of them were made from. */
export interface OutputManifest {
  readonly format: 1;
  readonly source: SourceState;
  /** The browser that printed, as it calls itself; absent when nothing was printed. */
  readonly browser?: string | undefined;
  readonly artifacts: readonly ArtifactEntry[];
  /** What catalogues say of the books that these files are of, the whole book first. */
  readonly books?: readonly BookRecord[] | undefined;
  /** Pages and data about all of them, composed last. */
  readonly listings: readonly ListingEntry[];
}

/** What a build was made from: what the press reads of the book's folder, and the press, by their digests. */
export interface SourceState {
  readonly book: string;
  readonly press: string;
}

/** A file for the output folder. */
export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What lies in a folder, and which browser had a hand in it. */
export interface FolderOfEntries {
  /** In the order of their paths. */
  readonly entries: readonly ArtifactEntry[];
  readonly browser?: string | undefined;
}

/** The manifest and the sums of a folder: composed of its entries and its listings alone. */
export function composeManifest(
  source: SourceState,
  { entries, browser }: FolderOfEntries,
  listings: readonly OutputFile[],
  books?: readonly BookRecord[],
): OutputFile[] {
  const manifest: OutputManifest = {
    format: 1,
    source,
    ...(browser !== undefined && { browser }),
    ...(books && { books: books.map(asRecorded) }),
    artifacts: entries.map(asListed),
    listings: listings
      .map(({ file, bytes }) => ({ file, bytes: bytes.length, sha256: sha256(bytes) }))
      .sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
  const file = textFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return [file, checksums(manifest, file)];
}

/** In the form that `sha256sum -c` reads. */
function checksums({ artifacts, listings }: OutputManifest, manifest: OutputFile): OutputFile {
  const lines = [
    ...artifacts.map(({ file, sha256: sum }) => `${sum}  ${file}`),
    ...listings.map(({ file, sha256: sum }) => `${sum}  ${file}`),
    `${sha256(manifest.bytes)}  ${manifest.file}`,
  ];
  return textFile('SHA256SUMS', `${lines.join('\n')}\n`);
}

function textFile(file: string, text: string): OutputFile {
  return { file, bytes: new TextEncoder().encode(text) };
}
