export { type BookFile, type BookFolder, fileAt } from './book-folder.ts';
export { type BookState, bookState } from './book-state.ts';
export { folderLimits, readBookFolder } from './read-book-folder.ts';
