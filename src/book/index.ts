export {
  type Book,
  type ContentsEntry,
  flattenContents,
  type PartKind,
  type SpineItem,
} from './book.ts';
export { chooseBooks } from './choose-books.ts';
export { labels } from './labels.ts';
export { type Books, makeBooks } from './make-books.ts';
export { rehypeCellClasses } from './rehype-cell-classes.ts';
export { rehypeLowerHeadings } from './rehype-lower-headings.ts';
export { rehypeOwnNumerals } from './rehype-own-numerals.ts';
export { remarkBlockElements } from './remark-block-elements.ts';
export { remarkNumberNotes } from './remark-number-notes.ts';
