/**
 * The judges: programs by others that say whether a finished file is sound. A
 * judge that is missing fails the test that calls it; see setup.ts.
 */
export { type AceReport, type AceViolation, ace } from './ace.ts';
export { type ChecksumReport, sha256sumCheck } from './checksums.ts';
export {
  type EpubMessage,
  type EpubReport,
  epubcheck,
  epubcheckAll,
  type Severity,
} from './epubcheck.ts';
export { colouredPages, type InkCoverage, inkcov } from './inkcov.ts';
export { type PdfFile, readPdfFile } from './pdf-file.ts';
export { judgeScreen, type ScreenOrder } from './pdf-ua.ts';
export { judgePress, type PressOrder } from './pdf-x.ts';
export { type PdfFont, pdffonts } from './pdffonts.ts';
export { type Box, type PageBoxes, type PdfInfo, pdfinfo } from './pdfinfo.ts';
export { pdftoppm, type RasterOptions } from './pdftoppm.ts';
export { pdftotext, type TextOptions } from './pdftotext.ts';
export { type QpdfReport, qpdfCheck } from './qpdf-check.ts';
export { qpdfCopy } from './qpdf-copy.ts';
export {
  at,
  type PdfDictionary,
  type PdfJson,
  type PdfValue,
  qpdfJson,
  resolved,
  textOf,
} from './qpdf-json.ts';
export { type Raster, rasters } from './rasters.ts';
export { allElements, type Element, structureOf } from './structure.ts';
