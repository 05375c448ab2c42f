export { type ReportFile, reportFiles } from './report-files.ts';
export { name, reportPage, table } from './report-page.ts';
