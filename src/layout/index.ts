export { type Design, designNames, readDesign } from './design.ts';
export { type BookToMeasure, linesReportFiles } from './lines-report/index.ts';
export type { PageStart } from './page-starts.ts';
export { type PaginationResult, paginate } from './paginate.ts';
export type { Page, Pagination } from './pagination.ts';
export { type DesignChoice, resolveDesign } from './resolve-design.ts';
export { isUncounted, isWholeSign, signsOf } from './signs.ts';
