export { subsetFace } from './subset-face.ts';
export { type FontFace, readFontLicence, readVazirmatn } from './vazirmatn.ts';
