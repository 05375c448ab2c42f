export { type Digested, digested, digestOf } from './digest-of.ts';
export { type Ask, type Stage, StageFailure, type StageResult } from './stage.ts';
export { type Course, type StageEvent, unwatched, type Watch } from './watch.ts';
export { Workshop } from './workshop.ts';
