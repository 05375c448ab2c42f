export type { Artifact } from './edition.ts';
export {
  type EpubSizes,
  epubSizes,
  type FacelessSign,
  facelessSigns,
  makeEpub,
} from './epub/index.ts';
export { makePdf } from './pdf/index.ts';
