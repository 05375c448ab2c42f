export { linkWords } from './link-words.ts';
export { outlineOf, screenArtifact } from './screen-artifact.ts';
