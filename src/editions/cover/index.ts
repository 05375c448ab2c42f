export { makeCoverImage } from './make-cover-image.ts';
export { makeCoverPdf } from './make-cover-pdf.ts';
