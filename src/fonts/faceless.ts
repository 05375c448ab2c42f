import { lacking } from './coverage.ts';
import { readVazirmatn } from './vazirmatn.ts';

/** The signs of a text that no face of the press can draw, in any weight that is asked for. */
export async function facelessIn(text: string): Promise<Set<string>> {
  const signs = [...new Set(text)].join('');
  const own = await readVazirmatn();
  const wanted = new Set(own.flatMap(({ bytes }) => lacking(signs, bytes)));
  if (wanted.size === 0) return wanted;
  // Of most books nothing is wanted that Vazirmatn hasn’t.
  const { fallbackFaces } = await import('./fallback-faces.ts');
  return new Set((await fallbackFaces([...wanted])).lacking);
}
