import { sha256 } from '../digests/index.ts';
import { type Artifact, type ArtifactEntry, entryOf } from './artifact.ts';
import type { FolderOfEntries, OutputManifest, SourceState } from './manifest.ts';

/** What a build made, and what it was to make. */
export interface Production {
  readonly source: SourceState;
  /** The browser that printed; undefined when nothing was printed. */
  readonly browser?: string | undefined;
  readonly artifacts: readonly Artifact[];
  /**
   * The paths of all files that it was to make and that the machine can make: one that isn’t among
   * the artifacts could not be made, and so an older file isn’t true any more.
   */
  readonly planned: readonly string[];
}

/** The entries of a folder after a build: of what was made and of what is still true. */
export interface FolderEntries extends FolderOfEntries {
  /** What is to be written: not what would take the pages from a file that is still true. */
  readonly artifacts: readonly Artifact[];
  /** Files that stay where they are but are no longer listed. */
  readonly stale: readonly string[];
  /** Files that had pages and would not be listed with them any more: what a reader would lose. */
  readonly poorer: readonly string[];
}

/** Read a file of the output folder; undefined when there is none. */
export type ReadFile = (file: string) => Promise<Uint8Array | undefined>;

/**
 * Put the new entries beside those of earlier builds that are still true: of the same state of the
 * book, the same press and browser, and with the bytes that are listed. What was to be made and
 * wasn’t isn’t true any more. A file that was printed is not given up for one that was made of the
 * same state without a browser.
 */
export async function mergeEntries(
  production: Production,
  previous: OutputManifest | undefined,
  read: ReadFile,
): Promise<FolderEntries> {
  const made = new Map(production.artifacts.map((artifact) => [artifact.file, artifact]));
  const kept: ArtifactEntry[] = [];
  const stale: string[] = [];
  const printed: string[] = [];
  for (const entry of previous?.artifacts ?? []) {
    const { file } = entry;
    const bytes = await read(file);
    if (!bytes) continue;
    const whole = sha256(bytes) === entry.sha256;
    if (whole && isPaged(entry)) printed.push(file);
    const current = whole && previous !== undefined && isCurrent(entry, previous, production);
    const fresh = made.get(file);
    if (fresh) {
      if (!(current && isPaged(entry) && fresh.pages === 'none')) continue;
      made.delete(file);
      kept.push(entry);
    } else if (current && !production.planned.includes(file)) kept.push(entry);
    else stale.push(file);
  }
  const artifacts = [...made.values()];
  const entries = [...artifacts.map(entryOf), ...kept].sort((a, b) => (a.file < b.file ? -1 : 1));
  const paged = new Set(entries.filter(isPaged).map(({ file }) => file));
  return {
    artifacts,
    entries,
    browser: production.browser ?? (kept.some(isPaged) ? previous?.browser : undefined),
    stale,
    poorer: printed.filter((file) => !paged.has(file)),
  };
}

function isCurrent(
  entry: ArtifactEntry,
  previous: OutputManifest,
  { source, browser }: Production,
): boolean {
  return (
    previous.source.book === source.book &&
    previous.source.press === source.press &&
    (!isPaged(entry) || browser === undefined || browser === previous.browser)
  );
}

/** Whether a browser had a hand in it. */
export function isPaged({ pages }: Pick<Artifact, 'pages'>): boolean {
  return typeof pages === 'number';
}
