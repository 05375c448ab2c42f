/** Glyphs that were painted in one go, in one direction and on one line. */
export interface TextRun {
  /** The marked content that it belongs to; undefined for what has no tag. */
  readonly mcid: number | undefined;
  /** Where it begins on the page, in points from its lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Skia says of a run that its glyphs are in the reverse of the order of reading. */
  readonly reversed: boolean;
  /** What each glyph, or each group of glyphs with a text of its own, says; as painted. */
  readonly units: readonly string[];
  /** Where each unit begins on the page, in points: the origin of its first glyph. */
  readonly lefts: readonly number[];
  /** Where it ends: the origin of its last glyph and the advance that the font gives it. */
  readonly rights: readonly number[];
}

/** A text that the file gives to glyphs, and what the font says of the same glyphs. */
export interface Spelling {
  readonly said: string;
  readonly drawn: string;
}

/** All text of a page, in the order in which it is painted. */
export interface PageText {
  readonly runs: readonly TextRun[];
  readonly spellings: readonly Spelling[];
}

/** Stands for a glyph of which neither font nor file says what it is. */
export const unknownGlyph = '\uFFFD';

/** The same for a glyph of which the map of its font, which has all others, doesn't know. */
export const strayGlyph = '\uFFFF';
