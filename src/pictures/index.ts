export { DamagedPicture } from './damaged-picture.ts';
export { type Fit, fitPicture, isInInks, type PictureFile } from './fit-picture.ts';
export { grayJpeg } from './gray-jpeg.ts';
export {
  isColourProfile,
  isJpeg,
  isNamed,
  type JpegSegment,
  jpegMarker,
  readJpegSegments,
} from './jpeg-segments.ts';
export {
  isPng,
  type PngHeader,
  pngSignature,
  readPngChunks,
  readPngHeader,
  writePng,
} from './png-chunks.ts';
export { thumbnail } from './thumbnail.ts';
