export { shelfFeeds } from './feeds.ts';
export { makeShelf } from './make-shelf.ts';
export { type ShelfParts, shelfPages } from './pages.ts';
export { mostEntries } from './pages-of.ts';
export type { Shelf, ShelvedBook, SmallFront } from './shelf.ts';
export { shelfFile } from './shelf-file.ts';
export { listId, type ShelfLists, shelfLists } from './shelf-lists.ts';
export {
  folderOnShelf,
  readShelfRecord,
  type ShelfRecord,
  type SmallFrontRecord,
  shelfRecord,
} from './shelf-record.ts';
export { shelfParts } from './shelf-templates.ts';
