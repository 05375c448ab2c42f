import { sha256 } from '../digests/index.ts';
import {
  composeManifest,
  type FolderEntries,
  mergeEntries,
  type OutputManifest,
  type Production,
  type ReadFile,
  readManifest,
  withLines,
} from '../distribution/index.ts';
import { readLinesReport } from '../layout/index.ts';
import { type JournalDoubt, type PublishStep, publish } from '../output/index.ts';
import { folderPages, listedBooks, type PageSources } from './folder-pages.ts';
import { linesReport, type ReportSources, reportsOf } from './reports.ts';
import type { Watch } from './workshop/index.ts';

/** Without a browser the folder would lose pages that it has, and so nothing was written. */
export class PoorerOutput extends Error {
  override readonly name: string = 'PoorerOutput';
  /** What would be lost. */
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super('nothing was written: the output would lose what a browser printed');
    this.files = files;
  }
}

/** What lies in the output folder now. */
export interface PublishedFolder extends FolderEntries {
  /** SHA-256 of all that it lists and of its lists, by their paths. */
  readonly listed: Readonly<Record<string, string>>;
}

/**
 * Write what was made into the output folder, and compose anew all that speaks of the whole folder.
 * @param keepsPages whether nothing may be lost that a browser printed, since there is none now
 * @param doubted told of what a cut-off build, or somebody else, left there and is not believed
 * @returns the entries of the folder, and what left them
 * @param watch told how far writing is; until the journal is there it may be stopped
 * @throws PoorerOutput
 * @throws OutputError
 */
export async function publishBuild(
  out: string,
  production: Production,
  sources: ReportSources & PageSources,
  keepsPages: boolean,
  doubted: (doubt: JournalDoubt) => void,
  watch: Watch<PublishStep>,
): Promise<PublishedFolder> {
  const compose = async (read: ReadFile) => {
    const previous = await readFolder(read);
    const folder = await mergeEntries(production, previous, read);
    if (keepsPages && folder.poorer.length > 0) throw new PoorerOutput(folder.poorer);
    const books = await listedBooks(folder.entries, sources);
    const reports = [...(await reportsOf(folder.entries, sources)), ...folderPages(books, sources)];
    const composed = composeManifest(production.source, folder, reports, books);
    const now = new Set(reports.map(({ file }) => file));
    const gone = (previous?.listings ?? []).filter(({ file }) => !now.has(file));
    const stale = [...folder.stale, ...gone.map(({ file }) => file)];
    const listed = [
      ...folder.entries.map(({ file, sha256: sum }): [string, string] => [file, sum]),
      ...[...reports, ...composed].map(({ file, bytes }): [string, string] => [
        file,
        sha256(bytes),
      ]),
    ];
    const files = [...folder.artifacts, ...reports, ...composed];
    return { folder: { ...folder, stale, listed: Object.fromEntries(listed) }, files };
  };
  return (await publish(out, compose, doubted, watch)).folder;
}

/** The manifest of a folder, with what its report of lines says, if that is the one it lists. */
async function readFolder(read: ReadFile): Promise<OutputManifest | undefined> {
  const manifest = readManifest(await textOf(read, 'manifest.json'));
  if (!manifest) return undefined;
  const listed = manifest.listings.find(({ file }) => file === linesReport);
  const report = await read(linesReport);
  if (!report || sha256(report) !== listed?.sha256) return manifest;
  return withLines(manifest, readLinesReport(Buffer.from(report).toString('utf8')));
}

async function textOf(read: ReadFile, file: string): Promise<string> {
  return Buffer.from((await read(file)) ?? []).toString('utf8');
}
