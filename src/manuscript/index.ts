export type { CriticGap, CriticKind, CriticMark } from './criticmarkup/critic-mark.ts';
export { remarkCriticMarkup } from './criticmarkup/remark-critic-markup.ts';
export { remarkSourceReadings } from './criticmarkup/remark-source-readings.ts';
export type { HtmlElement, HtmlText } from './html/html-element.ts';
export { htmlList } from './html/html-list.ts';
export type {
  EditorNote,
  Manuscript,
  ManuscriptChapter,
  ManuscriptDocument,
  ManuscriptIndex,
} from './manuscript.ts';
export { type BlockName, blocks, isBlockName } from './markdown/blocks.ts';
export { isEditorsNote } from './markdown/editors-notes.ts';
export { mayHaveTables, remarkNoTables } from './markdown/gfm-tables.ts';
export { remarkBlocks } from './markdown/remark-blocks.ts';
export type { Picture } from './pictures/picture.ts';
export { readDocument } from './read-document.ts';
export { type ManuscriptReading, readManuscript, readManuscriptAt } from './read-manuscript.ts';
export { isBookId } from './schema/book-schema.ts';
export type { BookletFields } from './schema/booklet-fields.ts';
export type {
  AccentName,
  BackboneDirection,
  FormIsbns,
  GroundName,
  PaperFields,
  PrintFields,
} from './schema/cover-fields.ts';
export type { BookDesign, DesignFields, DesignLayer } from './schema/design-fields.ts';
export type { LeafletFields } from './schema/leaflet-fields.ts';
export type {
  AuthorFields,
  BookFields,
  ChapterFields,
  ContributorFields,
  DescriptionFields,
  DocumentFields,
  DocumentKind,
  EpubFields,
  IndexEntryFields,
  IndexKind,
  ManuscriptDate,
  RepeatFields,
  SourceFields,
  SubjectFields,
} from './schema/manuscript-fields.ts';
export { bookIdIn } from './yaml/book-id.ts';
export type { Fields } from './yaml/fields.ts';
