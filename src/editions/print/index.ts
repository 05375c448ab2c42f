export { type PressArtifact, pressArtifact } from './press-artifact.ts';
