import type { ColourProfiles } from './output-intent.ts';

/** What a printer wants of the file for the press. */
export interface PressSettings {
  /** How far colour goes on beyond the trimmed page, millimetres; no more than `longestBleed`. */
  readonly bleed: number;
  /** Marks at the corners that show where to cut. */
  readonly cropMarks: boolean;
  /** The number of pages is filled up with blank ones to a multiple of this. */
  readonly signature: number;
  /** `reversed`: the last page first, for machines that count the pages of a book from the left. */
  readonly order: 'reading' | 'reversed';
  /** `colour`: pictures keep their colours, and every page with one takes four inks. */
  readonly pictures: 'gray' | 'colour';
  /** `spreads`: facing pages of a proof lie side by side; `single`: one page to a sheet, with crop marks. */
  readonly proof: 'spreads' | 'single';
  readonly profiles: ColourProfiles;
}

/** What of it can be said in a book. */
type Said = Omit<PressSettings, 'profiles'>;

/** What offset printers ask for when they don't say otherwise. */
const customary: Said = {
  bleed: 3,
  cropMarks: false,
  signature: 8,
  order: 'reading',
  pictures: 'gray',
  proof: 'spreads',
};

/** Millimetres: the sheet that the browser prints on is 13 mm larger, and marks need room too. */
export const longestBleed = 5;

/** What a printer is said to want, and for the rest what is customary. */
export function pressSettings(
  said: {
    readonly [Name in keyof Said]?: Said[Name] | undefined;
  },
  profiles: ColourProfiles,
): PressSettings {
  const named = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...customary, ...Object.fromEntries(named), profiles };
}
