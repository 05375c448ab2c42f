export type { AccentName, GroundName, Picture } from '../manuscript/index.ts';
export { apparatus } from './apparatus.ts';
export { withBackPart } from './back-part.ts';
export {
  type Book,
  type ContentsEntry,
  flattenContents,
  type PartKind,
  type SpineItem,
} from './book.ts';
export type { IndexEntry, Occurrence } from './book-index.ts';
export type { BookText, FamilyCounts } from './book-text.ts';
export { bookletWords, paperWords } from './booklet-words.ts';
export { chooseBooks } from './choose-books.ts';
export type { BookCover } from './cover.ts';
export type { DeclaredMark } from './declared-marks.ts';
export { downloadAdvice, downloadLabels, type Purpose, purposes } from './download-labels.ts';
export { labels, webLabels } from './labels.ts';
export { isDocumentAlone, type LeafletSource, leafletBook } from './leaflet-book.ts';
export { leafletWords } from './leaflet-words.ts';
export {
  type Books,
  type DocumentAlone,
  documentsAlone,
  makeBooks,
  makeDocument,
} from './make-books.ts';
export { rehypePageReferences } from './page-references.ts';
export { rehypeOwnNumerals } from './rehype-own-numerals.ts';
export { rehypePictureData } from './rehype-picture-data.ts';
export { remarkBlockElements } from './remark-block-elements.ts';
export { shelfLabels } from './shelf-labels.ts';
export { addressOf, type Site } from './site-address.ts';
export { type TextName, textNames } from './text-names.ts';
