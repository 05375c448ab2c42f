export { type Fit, fitPicture, type PictureFile } from './fit-picture.ts';
export { grayJpeg } from './gray-jpeg.ts';
