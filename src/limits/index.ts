export { inflate, type Wrapping } from './inflate.ts';
export { openZip, type ZipArchive } from './open-zip.ts';
export { deepestNesting, largestFile, ReadingBudget, tooMuch } from './reading-budget.ts';
export {
  cutOff,
  damaged,
  encrypted,
  UnreadableFileError,
  type UnreadableKind,
} from './unreadable-file.ts';
