export { type ParsedPdf, parsePdf } from './parsed-pdf.ts';
