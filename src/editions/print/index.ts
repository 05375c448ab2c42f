export { makePrint, type PressArtifact } from './make-print.ts';
