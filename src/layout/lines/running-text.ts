/** A stretch of text in one face and size. */
export interface StyledRun {
  readonly text: string;
  /** px */
  readonly size: number;
  /** CSS weight. */
  readonly weight: number;
  /** The width in px of something that isn't text; `text` is then U+FFFC. */
  readonly box?: number | undefined;
  /** What it stands for until the notes are numbered: ids of the call, if it has one, and of the note. */
  readonly mark?: readonly [string, string] | undefined;
}

export type LineMode = 'justified' | 'ragged' | 'balanced';

/** What has to be broken into lines. */
export interface RunningText {
  readonly runs: readonly StyledRun[];
  /** px */
  readonly measure: number;
  /** How much shorter the first line is, in px. */
  readonly indent: number;
  /** Justified lines stretch and shrink their spaces; ragged ones don't; balanced ones are all as long. */
  readonly mode: LineMode;
  /** Offsets (UTF-16) of spaces at which a line shouldn't end. */
  readonly together?: ReadonlySet<number> | undefined;
}

/**
 * Why a line is no better: a word that is wider than any line was split in it; the word after it
 * doesn't go into it, or lines beside it would be worse if it did or if it ended earlier.
 */
export type LineReason = 'word-wider-than-measure' | 'next-word-too-wide' | 'neighbours-worse';

/** A line of text. */
export interface Line {
  /** Where it begins, in UTF-16 units of the whole text. */
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
  /** What its spaces are of the font's own; 1 where they stay as they are. */
  readonly spacing: number;
  /** Given where its spaces are told as loose or tight, or it ends within a word. */
  readonly reason?: LineReason | undefined;
  /** It ends within a word, and a hyphen shows that. */
  readonly hyphen?: boolean | undefined;
  /** A break that the author set ends it. */
  readonly forced?: boolean | undefined;
}

/** Stands for `<br>` in a text. */
export const lineBreakSign = '\u2028';
