import { lacking } from './coverage.ts';
import { readVazirmatn } from './vazirmatn.ts';

/** The signs of a text that no face of the press can draw where they stand, in any weight that is asked for. */
export async function facelessIn(text: string): Promise<Set<string>> {
  const own = await readVazirmatn();
  const signs = [...new Set(text)].join('');
  // Of most books nothing is wanted that Vazirmatn hasn’t.
  if (own.every(({ bytes }) => lacking(signs, bytes).length === 0)) return new Set();
  const { fallbackFaces } = await import('./fallback-faces.ts');
  return new Set((await fallbackFaces(text, own)).lacking);
}
