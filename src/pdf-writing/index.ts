export { corners, enlarged, exact, type PageBox, pointsPerMm } from './boxes.ts';
export { labelPages, readRightToLeft } from './catalog-entries.ts';
export { cropMarks, marksRoom } from './crop-marks.ts';
export { describe } from './describe.ts';
export type { FileDescription } from './file-description.ts';
export { forgetUnreached } from './forget-unreached.ts';
export { joinPrints } from './join-prints.ts';
export { savePdf, saveToLoad } from './save-pdf.ts';
export { hasName, rewritePage, streamsOf, withBytes, withContent } from './streams.ts';
