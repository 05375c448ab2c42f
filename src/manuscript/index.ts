export { type BlockName, blocks, isBlockName } from './blocks.ts';
export { bookState } from './book-state.ts';
export type {
  AccentName,
  FormIsbns,
  GroundName,
  PaperFields,
  PrintFields,
  SpineDirection,
} from './cover-fields.ts';
export type { CriticGap, CriticKind, CriticMark } from './critic-mark.ts';
export type { BookDesign, DesignFields, DesignLayer } from './design-fields.ts';
export { isEditorsNote } from './editors-notes.ts';
export type { Fields } from './fields.ts';
export type { HtmlElement, HtmlText } from './html-element.ts';
export { htmlList } from './html-list.ts';
export type {
  EditorNote,
  Manuscript,
  ManuscriptChapter,
  ManuscriptDocument,
  ManuscriptIndex,
} from './manuscript.ts';
export type {
  AuthorFields,
  BookFields,
  ChapterFields,
  ContributorFields,
  DescriptionFields,
  DocumentFields,
  DocumentKind,
  EditionName,
  EpubFields,
  IndexEntryFields,
  IndexKind,
  ManuscriptDate,
  RepeatFields,
  SourceFields,
  SubjectFields,
} from './manuscript-fields.ts';
export { editionNames } from './manuscript-fields.ts';
export type { Picture } from './picture.ts';
export { readDocument } from './read-document.ts';
export { type ManuscriptReading, readManuscript } from './read-manuscript.ts';
export { remarkBlocks } from './remark-blocks.ts';
export { remarkCriticMarkup } from './remark-critic-markup.ts';
export { remarkSourceReadings } from './remark-source-readings.ts';
