import { sha256 } from '../digests/index.ts';
import type { Artifact } from '../editions/index.ts';
import {
  type ArtifactEntry,
  entryOf,
  type OutputManifest,
  parseManifest,
  type SourceState,
} from './manifest.ts';

/** What a build made, and what of the output folder it was asked to make anew. */
export interface Production {
  readonly source: SourceState;
  readonly browser?: string | undefined;
  readonly artifacts: readonly Artifact[];
  /** Pages to look at; they go into the folder, not into the manifest. */
  readonly reports: readonly OutputFile[];
  /** Whether an artifact of an earlier build was to be made by this one. */
  replaces(entry: ArtifactEntry): boolean;
}

/** A file for the output folder. */
export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What goes into the output folder, and which files there no longer belong to it. */
export interface Distribution {
  readonly files: readonly OutputFile[];
  readonly manifest: OutputManifest;
  /** Files that stay where they are but left the manifest. */
  readonly stale: readonly string[];
}

/**
 * Put together what is handed on: the new artifacts, those of earlier builds
 * that are still true, a manifest and checksums over both. What was made from
 * another state of the book, or should have been made anew and wasn't, leaves
 * the manifest: a manifest speaks of one state only.
 */
export async function composeDistribution(
  production: Production,
  readOutput: (file: string) => Promise<Uint8Array | undefined>,
): Promise<Distribution> {
  const previous = await readOutput('manifest.json').then(
    (bytes) => bytes && parseManifest(Buffer.from(bytes).toString('utf8')),
  );
  const fresh = production.artifacts.map(entryOf);
  const made = new Set(fresh.map(({ file }) => file));
  const kept: ArtifactEntry[] = [];
  const stale: string[] = [];
  for (const entry of previous?.artifacts ?? []) {
    if (made.has(entry.file)) continue;
    const bytes = await readOutput(entry.file);
    if (!bytes) continue;
    const current = previous !== undefined && isCurrent(entry, previous, production);
    if (current && sha256(bytes) === entry.sha256) kept.push(entry);
    else stale.push(entry.file);
  }
  const browser = production.browser ?? (kept.some(isPrinted) ? previous?.browser : undefined);
  const manifest: OutputManifest = {
    format: 1,
    source: production.source,
    ...(browser !== undefined && { browser }),
    artifacts: [...fresh, ...kept].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
  const manifestFile = textFile('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return {
    files: [
      ...production.artifacts,
      ...production.reports,
      manifestFile,
      checksums(manifest, manifestFile),
    ],
    manifest,
    stale,
  };
}

function isCurrent(
  entry: ArtifactEntry,
  previous: OutputManifest,
  production: Production,
): boolean {
  const { source, browser } = production;
  return (
    previous.source.book === source.book &&
    previous.source.press === source.press &&
    !production.replaces(entry) &&
    (!isPrinted(entry) || browser === undefined || browser === previous.browser)
  );
}

function isPrinted({ pages }: ArtifactEntry): boolean {
  return pages !== undefined;
}

/** In the form that `sha256sum -c` reads. */
function checksums(manifest: OutputManifest, manifestFile: OutputFile): OutputFile {
  const lines = [
    ...manifest.artifacts.map(({ file, sha256: sum }) => `${sum}  ${file}`),
    `${sha256(manifestFile.bytes)}  ${manifestFile.file}`,
  ];
  return textFile('SHA256SUMS', `${lines.join('\n')}\n`);
}

function textFile(file: string, text: string): OutputFile {
  return { file, bytes: new TextEncoder().encode(text) };
}
