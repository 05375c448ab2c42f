export { type Design, readDesign } from './design.ts';
export { type PaginationResult, paginate } from './paginate.ts';
export type { Page, Pagination } from './pagination.ts';
