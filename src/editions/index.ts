export { makeCoverImage, makeCoverPdf } from './cover/index.ts';
export type { Artifact } from './edition.ts';
export { makeEpub } from './epub/index.ts';
export { makePdf } from './pdf/index.ts';
export { makePrint, type PressArtifact } from './print/index.ts';
