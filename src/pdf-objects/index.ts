export { type Operand, type PdfBytes, readOperators } from './content-tokens.ts';
export { contentOf, decodeStream } from './page-content.ts';
export { loadPdf, type ParsedPdf, parsePdf } from './parsed-pdf.ts';
export { type PdfFont, readFont } from './pdf-font.ts';
export { type PrintedLine, readPrintedLines } from './printed-lines.ts';
export { linesOfRuns, type PdfLine, type PdfText, readPdfText } from './read-text.ts';
export { readingOrder } from './structure-order.ts';
export { readPageText, type Spelling, type TextRun } from './text-runs.ts';
export { decodeTextString } from './text-strings.ts';
