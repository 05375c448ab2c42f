export { shelfFeeds } from './feeds.ts';
export { makeShelf } from './make-shelf.ts';
export { type ShelfParts, shelfPages } from './pages.ts';
export { mostEntries } from './pages-of.ts';
export type { Shelf, ShelvedBook, SmallFront } from './shelf.ts';
export { listId, type ShelfLists, shelfLists } from './shelf-lists.ts';
export {
  folderOnShelf,
  readShelfRecord,
  type ShelfRecord,
  type SmallFrontRecord,
  shelfFile,
  shelfRecord,
} from './shelf-record.ts';
export { shelfParts } from './shelf-templates.ts';
