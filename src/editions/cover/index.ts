export { makeCoverImage } from './make-cover-image.ts';
