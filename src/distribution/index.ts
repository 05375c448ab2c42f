export type { Artifact, ArtifactEntry, EntryAccount } from './artifact.ts';
export {
  type FolderEntries,
  isPaged,
  mergeEntries,
  type Production,
  type ReadFile,
} from './entries.ts';
export {
  composeManifest,
  type ListingEntry,
  type OutputFile,
  type OutputManifest,
  type SourceState,
} from './manifest.ts';
export { readManifest, withLines } from './read-manifest.ts';
