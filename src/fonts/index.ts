export { boxFace, boxFamily } from './box-face.ts';
export { coverageOf, lacking } from './coverage.ts';
export { facelessIn } from './faceless.ts';
export {
  type FaceRun,
  type FallbackFace,
  faceRuns,
  fallbackFaces,
  fallbackFamilies,
  type SignFace,
} from './fallback-faces.ts';
export { signFaces } from './sign-faces.ts';
export { type SignName, signNames } from './sign-names.ts';
export { subsetFace, webFont } from './subset-face.ts';
export {
  drawnWith,
  type OutlineStep,
  type PlacedGlyph,
  type TextOutlines,
  type TypesetText,
  textOutlines,
} from './text-outlines.ts';
export { type TextRuler, textRuler } from './text-ruler.ts';
export { type FontFace, readFontLicence, readVazirmatn } from './vazirmatn.ts';
