export { loadPdf, type ParsedPdf, parsePdf } from './parsed-pdf.ts';
export { type PdfLine, type PdfText, readPdfText } from './read-text.ts';
export type { Spelling } from './text-runs.ts';
