import { readFile } from 'node:fs/promises';
import { fontPath } from '../installation/index.ts';
import { coverageOf } from './coverage.ts';
import { subsetTo } from './subset-face.ts';

/** A face that some signs of a text are taken from. */
export interface SignFace {
  readonly family: string;
  /** TrueType. */
  readonly bytes: Uint8Array;
  readonly signs: ReadonlySet<string>;
}

/** A face that draws what Vazirmatn lacks, cut down to the signs that are taken from it. */
export interface FallbackFace extends SignFace {
  /** Its file's name. */
  readonly file: string;
  /** The text of the licence that goes with it. */
  readonly licence: string;
}

/** In the order in which they are asked; all are in `fonts/fallback`: faces of signs as they came, of letters cut down to those that Vazirmatn lacks (NOTICE.md). */
const families: readonly (readonly [family: string, name: string])[] = [
  // Letters before signs: the face of signs has some Greek, and none of its accents.
  ['Noto Sans Latin Ext', 'NotoSansLatinExt'],
  ['Noto Sans Latin', 'NotoSansLatin'],
  ['Noto Sans Greek', 'NotoSansGreek'],
  ['Noto Sans Cyrillic', 'NotoSansCyrillic'],
  ['Noto Sans Hebrew', 'NotoSansHebrew'],
  ['Noto Naskh Arabic', 'NotoNaskhArabic'],
  ['Noto Emoji', 'NotoEmoji'],
  ['Noto Sans Symbols', 'NotoSansSymbols'],
  ['Noto Sans Symbols 2', 'NotoSansSymbols2'],
  ['Noto Sans Math', 'NotoSansMath'],
];

/** The families of all fallback faces, in the order in which they are asked. */
export const fallbackFamilies: readonly string[] = families.map(([family]) => family);

/** What holds an emoji of several signs together: a joiner, a selector of its shape. */
const holding = '\u200D\uFE0E\uFE0F';

/** The faces that signs are taken from, and the signs that none of them has. */
export async function fallbackFaces(
  signs: readonly string[],
): Promise<{ readonly faces: readonly FallbackFace[]; readonly lacking: readonly string[] }> {
  const faces: FallbackFace[] = [];
  let wanted = [...signs].sort();
  for (const [family, name] of families) {
    if (wanted.length === 0) break;
    const whole = await readFile(fontPath('fallback', `${name}-Regular.woff2`));
    const bytes = await subsetTo(whole, wanted.join('') + holding);
    const covered = coverageOf(bytes);
    const has = (sign: string): boolean => covered.has(sign.codePointAt(0) as number);
    const own = new Set(wanted.filter(has));
    if (own.size === 0) continue;
    wanted = wanted.filter((sign) => !has(sign));
    const licence = await readFile(fontPath('fallback', `${name}-OFL.txt`), 'utf8');
    faces.push({ family, file: `${name}-Regular.ttf`, bytes, signs: own, licence });
  }
  return { faces, lacking: wanted };
}

/** A stretch of a text that is set in one face. */
export interface FaceRun {
  /** Its place among the fallback faces; -1 is the book's own. */
  readonly face: number;
  readonly value: string;
}

/** A text in runs of one face; what holds an emoji together goes with the sign before it. */
export function faceRuns(text: string, faces: readonly SignFace[]): FaceRun[] {
  if (faces.length === 0) return [{ face: -1, value: text }];
  const runs: { readonly face: number; value: string }[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    const own = faces.findIndex(({ signs }) => signs.has(sign));
    const face = last && holding.includes(sign) ? last.face : own;
    if (last?.face === face) last.value += sign;
    else runs.push({ face, value: sign });
  }
  return runs;
}
