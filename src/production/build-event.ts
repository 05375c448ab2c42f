import type { PublishStep } from '../output/index.ts';
import type { StageEvent } from './workshop/index.ts';

/** What a build is doing, for whoever watches. Nothing that is made depends on it. */
export type BuildEvent = StageEvent | PlanEvent | FileEvent | OutputEvent;

/** Everything was checked, and this is to be made. */
export interface PlanEvent {
  readonly kind: 'plan';
  /** Below the output folder. */
  readonly files: readonly string[];
}

/** What becomes of a file that is to be made. */
export interface FileEvent {
  readonly kind: 'file';
  /** Its path below the output folder. */
  readonly file: string;
  /** `kept`: it is there already, as it ought to be. `failed`: it isn’t handed on. */
  readonly state: 'begun' | 'done' | 'kept' | 'failed';
}

/** How far the writing of the output folder is. From `moving` on nothing stops it. */
export interface OutputEvent {
  readonly kind: 'output';
  readonly folder: string;
  readonly state: PublishStep;
}
