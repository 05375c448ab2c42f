export type { DisplayWords, StatementWords } from './accessibility-statement.ts';
export type { Artifact, ArtifactEntry, EntryAccount, ListingEntry } from './artifact.ts';
export { type BookRecord, bookRecord } from './book-record.ts';
export {
  authorsOf,
  type Catalogue,
  type FeedKind,
  type FeedLink,
  type FeedList,
  type FeedPlace,
} from './catalogue/catalogue.ts';
export { onix, onixFile } from './catalogue/onix.ts';
export { opds1, opds1File } from './catalogue/opds-1.ts';
export { opds2, opds2File } from './catalogue/opds-2.ts';
export {
  captionOf,
  downloadPage,
  downloadPageFile,
  longestCaption,
  sizeInWords,
} from './download-page/download-page.ts';
export {
  type FolderEntries,
  isPaged,
  mergeEntries,
  type Production,
  type ReadFile,
} from './entries.ts';
export { type KnownBook, listBooks, standing } from './list-books.ts';
export { type ListedBook, nameOf, purposeOf } from './listed-book.ts';
export {
  composeManifest,
  type OutputFile,
  type OutputManifest,
  type SourceState,
} from './manifest.ts';
export { readManifest, withLines } from './read-manifest.ts';
