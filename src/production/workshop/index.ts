export { type Digested, digested, digestOf } from './digest-of.ts';
export { type Ask, type Stage, StageFailure, type StageResult } from './stage.ts';
export { Workshop } from './workshop.ts';
