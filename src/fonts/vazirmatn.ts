import { readFile } from 'node:fs/promises';
import { fontPath } from '../installation/index.ts';

/** One weight of a family: a static face, never a variable one (it would print as Type 3). */
export interface FontFace {
  readonly family: string;
  /** CSS weight. */
  readonly weight: 400 | 500 | 700;
  /** Its file's name. */
  readonly file: string;
  /** TrueType. */
  readonly bytes: Uint8Array;
}

const files = {
  400: 'Vazirmatn-Regular.ttf',
  500: 'Vazirmatn-Medium.ttf',
  700: 'Vazirmatn-Bold.ttf',
} as const;

/** The faces that the editions are set in. */
export async function readVazirmatn(): Promise<FontFace[]> {
  return Promise.all(
    ([400, 500, 700] as const).map(async (weight) => ({
      family: 'Vazirmatn',
      weight,
      file: files[weight],
      bytes: await readFile(fontPath('vazirmatn', files[weight])),
    })),
  );
}

/** The licence that goes wherever the faces go. */
export function readFontLicence(): Promise<string> {
  return readFile(fontPath('vazirmatn', 'OFL.txt'), 'utf8');
}
