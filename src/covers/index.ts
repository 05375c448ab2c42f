export { bookletCover, type CoverPanel } from './booklet-cover.ts';
export { type CoverColours, coverColours } from './colours.ts';
export { type CoveredBook, type CoverImage, coverImage } from './cover-image.ts';
export { type BookBlock, type CoverSheet, coverSheet } from './cover-sheet.ts';
export { drawPdf } from './draw-pdf.ts';
export { pathOperators } from './path-operators.ts';
export { coverThumbnail } from './thumbnail.ts';
