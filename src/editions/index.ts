export { describeBook } from './describe-book.ts';
export {
  type AnyArtifact,
  artifactFile,
  type Chosen,
  type Edition,
  type Made,
  type ReadBack,
} from './edition.ts';
export { type EditionName, editionNames, isUnread, usualEditions } from './edition-names.ts';
export { type LeafletChoice, type LeafletPages, leafletChoices } from './leaflet-choices.ts';
export { printedPages, printToMend } from './print-to-mend.ts';
export { editionNamed, editions } from './registry.ts';
export type { Supplies, SupplyName } from './supplies.ts';
