import { boxFace } from './box-face.ts';
import { fallbackFaces, type SignFace } from './fallback-faces.ts';
import type { FontFace } from './vazirmatn.ts';

/** The faces of what a text's own faces lack; the last has a box for each sign that no other has. */
export async function signFaces(
  text: string,
  faces: readonly FontFace[],
): Promise<readonly SignFace[]> {
  const { faces: found, lacking } = await fallbackFaces(text, faces);
  const bold = faces.find(({ weight }) => weight === 700);
  return lacking.length > 0 && bold ? [...found, boxFace(lacking, bold)] : found;
}
