export { type PressArtifact, pressArtifact } from './press-artifact.ts';
export { proofArtifact } from './proof-artifact.ts';
