export {
  type Design,
  type DesignChoice,
  designNames,
  type PressDesigns,
  readDesign,
  readLeafletDesign,
  resolveDesign,
} from './design/index.ts';
export {
  type BookLines,
  type BookToMeasure,
  bookLines,
  type FileLines,
  linesReportFiles,
  readLinesReport,
} from './lines-report/index.ts';
export type { PageStart } from './pages/page-starts.ts';
export { type PaginationResult, paginate } from './paginate.ts';
export type { Page, Pagination, PrintedPagination } from './pagination.ts';
export { isUncounted, isWholeSign, signsOf } from './signs.ts';
