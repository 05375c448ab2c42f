export {
  type BookletFile,
  type BookletParts,
  bookletFile,
} from './booklet/booklet-file.ts';
export {
  type BookletPlan,
  type BookletWish,
  type Flip,
  type MarkName,
  markNames,
  planBooklet,
} from './booklet/booklet-plan.ts';
export type { BookletRun } from './booklet/booklet-run.ts';
export type { PageMeasures, Size } from './booklet/fit-page.ts';
export { holes } from './booklet/marks.ts';
export { choosePaper, type PaperName, papers } from './booklet/papers.ts';
export type { Cell, Folding, SheetForm, SheetPlan } from './booklet/sheet-plan.ts';
export { drawnFile } from './drawn-file.ts';
export type { DrawnPanel } from './drawn-form.ts';
export { type LeafletFile, leafletFile } from './leaflet/leaflet-file.ts';
export {
  type LeafletForm,
  type LeafletKind,
  type LeafletWish,
  leafletDesign,
  leafletForms,
  leafletKinds,
  leafletRoom,
  letterWidths,
} from './leaflet/leaflet-form.ts';
export { leafletLines, type SheetLine } from './leaflet/leaflet-marks.ts';
export {
  type LeafletCell,
  type LeafletLooks,
  type LeafletPlan,
  pageIn,
  planLeaflet,
} from './leaflet/leaflet-plan.ts';
export { type ProofFile, proofOf } from './proof-file.ts';
export type { ProofKind } from './proof-sheets.ts';
