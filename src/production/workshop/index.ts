export { type Digested, digested, digestOf } from './digest-of.ts';
export { type KeptResults, nothingKept, resultsIn } from './kept-results.ts';
export { type Arrived, arrived, type Later, type Part, there } from './later.ts';
export {
  noPagePacks,
  openPack,
  type Pack,
  type PagePacks,
  pagePacksIn,
  unkeptPack,
  unpacked,
} from './pack.ts';
export { type Ask, type Stage, StageFailure, type StageResult } from './stage.ts';
export { type Course, type StageEvent, unwatched, type Watch } from './watch.ts';
export { Workshop } from './workshop.ts';
