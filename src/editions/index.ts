export {
  type EpubSizes,
  type EpubTemplates,
  type EpubVariant,
  epubSizes,
  epubTemplates,
  type FacelessSign,
  facelessSigns,
  makeEpub,
} from '../ebook/index.ts';
export { makeCoverImage, makeCoverPdf } from './cover/index.ts';
export type { Artifact } from './edition.ts';
export { type MadePrints, makePrints, type PrintsWanted } from './make-prints.ts';
export type { PressArtifact } from './print/index.ts';
