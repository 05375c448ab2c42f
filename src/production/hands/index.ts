export { doneBy, type TaskOrder } from './done-by.ts';
export { type Hands, ownHands } from './hands.ts';
export { moreHands, usualCount } from './more-hands.ts';
export type {
  FileToMake,
  ReadingBack,
  TaskInput,
  TaskName,
  TaskResult,
  WithPages,
} from './tasks.ts';
