export { type BlockName, blocks, isBlockName } from './blocks.ts';
export { bookState } from './book-state.ts';
export type { BookDesign, DesignFields, DesignLayer } from './design-fields.ts';
export type { Fields } from './fields.ts';
export type { HtmlElement, HtmlText } from './html-element.ts';
export { htmlList } from './html-list.ts';
export type { Manuscript, ManuscriptChapter, ManuscriptDocument } from './manuscript.ts';
export type {
  AuthorFields,
  BookFields,
  ChapterFields,
  ContributorFields,
  DescriptionFields,
  DocumentFields,
  DocumentKind,
  EditionName,
  ManuscriptDate,
  SourceFields,
  SubjectFields,
} from './manuscript-fields.ts';
export { editionNames } from './manuscript-fields.ts';
export type { Picture } from './picture.ts';
export { readDocument } from './read-document.ts';
export { type ManuscriptReading, readManuscript } from './read-manuscript.ts';
export { remarkBlocks } from './remark-blocks.ts';
export { remarkLintManuscript } from './remark-lint-manuscript.ts';
export { remarkPlainLines } from './remark-plain-lines.ts';
export { remarkRawHtml } from './remark-raw-html.ts';
