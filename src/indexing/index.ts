export { checkIndex } from './check-index.ts';
export { withIndexMarks } from './index-marks.ts';
export { indexId, indexSection, type LocatorsOf } from './index-section.ts';
export { linkedLocators } from './linked-locators.ts';
export {
  formatPageLocators,
  type LocatedPage,
  type PageLocator,
  pageLocators,
  typesetPageLocators,
} from './page-locators.ts';
export { type FolioOf, printedIndex, withPrintedFolios } from './printed-folios.ts';
export { type Suggestion, suggestEntries } from './suggest/index.ts';
export type { WantedEntry, WantedIndex } from './wanted.ts';
export { withIndexes } from './with-indexes.ts';
