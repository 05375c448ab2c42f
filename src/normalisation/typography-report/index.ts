export { typographyReportFiles } from './report-page.ts';
export type { DocumentRecord, TypographyReport } from './typography-report.ts';
