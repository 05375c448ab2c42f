export type { Artifact, ArtifactEntry, EntryAccount, ListingEntry } from './artifact.ts';
export {
  type FolderEntries,
  isPaged,
  mergeEntries,
  type Production,
  type ReadFile,
} from './entries.ts';
export {
  composeManifest,
  type OutputFile,
  type OutputManifest,
  type SourceState,
} from './manifest.ts';
export { readManifest, withLines } from './read-manifest.ts';
