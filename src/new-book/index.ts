// The files that a new book begins with.

export {
  firstChapter,
  type NewBook,
  type NewFile,
  newBookFiles,
} from './new-book-files.ts';
export type { ReadmeLanguage } from './new-book-readme.ts';
export { today } from './today.ts';
