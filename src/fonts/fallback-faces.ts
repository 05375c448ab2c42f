import { readFile } from 'node:fs/promises';
import { fontPath } from '../installation/index.ts';
import { clusters, coverageOf, draws } from './coverage.ts';
import { subsetTo } from './subset-face.ts';
import type { FontFace } from './vazirmatn.ts';

/** A face that some signs of a text are taken from. */
export interface SignFace {
  readonly family: string;
  /** TrueType. */
  readonly bytes: Uint8Array;
  /** Those that are taken from it, and letters with their marks. */
  readonly signs: ReadonlySet<string>;
}

/** A face that draws what Vazirmatn lacks, cut down to the signs that are taken from it. */
export interface FallbackFace extends SignFace {
  /** Its file's name. */
  readonly file: string;
  /** The text of the licence that goes with it. */
  readonly licence: string;
}

/** Has all letters with any marks; letters alone are taken from the others. */
const ofMarks = 'Noto Sans Marks';

/** In the order in which they are asked; all are in `fonts/fallback`: faces of signs as they came, of letters cut down to those that Vazirmatn lacks (NOTICE.md). */
const families: readonly (readonly [family: string, name: string])[] = [
  [ofMarks, 'NotoSansMarks'],
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

/**
 * The faces that a text takes what its own faces lack from: signs, and letters with their marks, which
 * stand on letters of their own face alone.
 * @returns them, and the signs that none of them has
 */
export async function fallbackFaces(
  text: string,
  own: readonly FontFace[],
): Promise<{ readonly faces: readonly FallbackFace[]; readonly lacking: readonly string[] }> {
  const isOwn = (sign: string): boolean => own.every(({ bytes }) => draws(bytes, sign));
  const missing = new Set([...new Set(text)].filter((sign) => !isOwn(sign)));
  const faces: FallbackFace[] = [];
  let wanted = wantedOf(text, missing);
  for (const [family, name] of families) {
    const asked = family === ofMarks ? wanted.filter((each) => [...each].length > 1) : wanted;
    if (asked.length === 0) continue;
    const whole = await readFile(fontPath('fallback', `${name}-Regular.woff2`));
    const bytes = await subsetTo(whole, asked.join('') + holding);
    const covered = coverageOf(bytes);
    const has = (each: string): boolean =>
      [...each].every((sign) => covered.has(sign.codePointAt(0) as number));
    const signs = new Set(asked.filter(has));
    if (signs.size === 0) continue;
    wanted = wanted.filter((each) => !signs.has(each));
    const licence = await readFile(fontPath('fallback', `${name}-OFL.txt`), 'utf8');
    faces.push({ family, file: `${name}-Regular.ttf`, bytes, signs, licence });
  }
  const rest = wanted.flatMap((each) => [...each].filter((sign) => missing.has(sign)));
  return { faces, lacking: [...new Set(rest)].sort() };
}

/** The signs of a text that are missing, and the letters of whose marks any is, once each. */
function wantedOf(text: string, missing: ReadonlySet<string>): string[] {
  if (missing.size === 0) return [];
  const isWanted = (each: string): boolean => [...each].some((sign) => missing.has(sign));
  return [...new Set(clusters(text))].filter(isWanted).sort();
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
  const faceOf = (value: string): number => faces.findIndex(({ signs }) => signs.has(value));
  const add = (face: number, value: string): void => {
    const last = runs.at(-1);
    if (last?.face === face) last.value += value;
    else runs.push({ face, value });
  };
  for (const cluster of clusters(text)) {
    const whole = faceOf(cluster);
    if (whole >= 0) add(whole, cluster);
    else {
      for (const sign of cluster) {
        const before = holding.includes(sign) ? runs.at(-1)?.face : undefined;
        add(before ?? faceOf(sign), sign);
      }
    }
  }
  return runs;
}
