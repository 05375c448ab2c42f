export {
  type BookletFile,
  type BookletParts,
  type BookletRun,
  bookletFile,
  type DrawnPanel,
  drawnFile,
} from './booklet/booklet-file.ts';
export {
  type BookletPlan,
  type BookletWish,
  type Flip,
  type MarkName,
  markNames,
  planBooklet,
} from './booklet/booklet-plan.ts';
export type { PageMeasures, Size } from './booklet/fit-page.ts';
export { holes } from './booklet/marks.ts';
export { choosePaper, type PaperName, papers } from './booklet/papers.ts';
export type { Cell, Folding, SheetForm, SheetPlan } from './booklet/sheet-plan.ts';
export { type ProofFile, proofOf } from './proof-file.ts';
export type { ProofKind } from './proof-sheets.ts';
