export {
  composeDistribution,
  type Distribution,
  type OutputFile,
  type Production,
} from './compose.ts';
export type { ArtifactEntry, OutputManifest, SourceState } from './manifest.ts';
