export { everythingBook, writeEverythingWithPictures } from './everything.ts';
export { type HardBook, hardBooks, writeHardBook } from './hard.ts';
export { type LargeBook, writeLargeBook } from './three-hundred.ts';
export {
  type PlannedBook,
  type PlannedChapter,
  type PlannedDocument,
  writeBook,
} from './write-book.ts';
