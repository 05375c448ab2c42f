export { crc32 } from './crc32.ts';
export { type Fit, fitPicture, type PictureFile } from './fit-picture.ts';
export { grayJpeg } from './gray-jpeg.ts';
export { pngSignature, writePngChunks } from './png-chunks.ts';
