export { type CoverImage, coverImage } from './cover-image.ts';
