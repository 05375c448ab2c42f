import { sha256 } from '../digests/index.ts';
import { type Artifact, type ArtifactEntry, entryOf } from './artifact.ts';
import type { FolderOfEntries, OutputManifest, SourceState } from './manifest.ts';

/** What a build made, and what it was to make. */
export interface Production {
  readonly source: SourceState;
  /** The browser that printed; undefined when nothing was printed. */
  readonly browser?: string | undefined;
  readonly artifacts: readonly Artifact[];
  /** The paths of all files that it was to make. */
  readonly planned: readonly string[];
}

/** The entries of a folder after a build: of what was made and of what is still true. */
export interface FolderEntries extends FolderOfEntries {
  /** Files that stay where they are but are no longer listed. */
  readonly stale: readonly string[];
  /** Files that were listed with pages and now are not, or no longer: what a reader would lose. */
  readonly poorer: readonly string[];
}

/** Read a file of the output folder; undefined when there is none. */
export type ReadFile = (file: string) => Promise<Uint8Array | undefined>;

/**
 * Put the new entries beside those of earlier builds that are still true: of the same state of the
 * book, the same press and browser, and with the bytes that are listed. What was to be made and
 * wasn’t isn’t true any more.
 */
export async function mergeEntries(
  production: Production,
  previous: OutputManifest | undefined,
  read: ReadFile,
): Promise<FolderEntries> {
  const fresh = production.artifacts.map(entryOf);
  const made = new Set(fresh.map(({ file }) => file));
  const kept: ArtifactEntry[] = [];
  const stale: string[] = [];
  for (const entry of previous?.artifacts ?? []) {
    if (made.has(entry.file)) continue;
    const bytes = await read(entry.file);
    if (!bytes) continue;
    const current = previous !== undefined && isCurrent(entry, previous, production);
    if (current && sha256(bytes) === entry.sha256) kept.push(entry);
    else stale.push(entry.file);
  }
  const entries = [...fresh, ...kept].sort((a, b) => (a.file < b.file ? -1 : 1));
  const paged = new Set(entries.filter(isPaged).map(({ file }) => file));
  const lost = (previous?.artifacts ?? []).filter(
    (entry) => isPaged(entry) && !paged.has(entry.file),
  );
  return {
    entries,
    browser: production.browser ?? (kept.some(isPaged) ? previous?.browser : undefined),
    stale,
    poorer: lost.map(({ file }) => file),
  };
}

function isCurrent(
  entry: ArtifactEntry,
  { source, browser }: OutputManifest,
  production: Production,
): boolean {
  return (
    source.book === production.source.book &&
    source.press === production.source.press &&
    !production.planned.includes(entry.file) &&
    (!isPaged(entry) || production.browser === undefined || production.browser === browser)
  );
}

/** Whether a browser had a hand in it. */
function isPaged({ pages }: ArtifactEntry): boolean {
  return typeof pages === 'number';
}
