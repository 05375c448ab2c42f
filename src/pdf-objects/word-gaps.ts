import type { TextRun } from './text-run.ts';

/** A line from end to end, in points from the left edge of the page. */
export interface LineExtent {
  /** The origin of the glyph farthest to the left, spaces left out. */
  readonly left: number;
  /** The origin of the one farthest to the right, and its advance. */
  readonly right: number;
  /** The widths between words, from the right. */
  readonly spaces: readonly number[];
}

/** What stands on a line: a glyph, or glyphs with a text of their own. */
export interface PlacedUnit {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly run: TextRun;
}

/** The spaces that grow and shrink when a line is justified. */
const space = /^[ \u00A0]+$/;

/** Points. Marks over letters, half-spaces and the like take no room: they end no word. */
const hair = 0.001;

/** The units of runs from the left to the right of the page. */
export function placedUnits(runs: readonly TextRun[]): PlacedUnit[] {
  const units = runs.flatMap((run) =>
    run.units.map((text, index) => ({
      text,
      left: run.lefts[index] ?? run.x,
      right: run.rights[index] ?? run.x,
      run,
    })),
  );
  return units.sort((a, b) => a.left - b.left);
}

/**
 * Where a line begins and ends, and how wide its spaces were painted: from where one
 * word ends to where the next begins, whatever the advance of the glyph between them.
 * Undefined where there is no word.
 */
export function lineExtent(units: readonly PlacedUnit[]): LineExtent | undefined {
  const spaces: number[] = [];
  let left: number | undefined;
  let right = 0;
  let parted = false;
  for (const unit of units) {
    if (isSpace(unit)) parted = true;
    else if (unit.right - unit.left > hair) {
      if (left === undefined) {
        left = unit.left;
        right = unit.right;
      } else if (parted) spaces.push(unit.left - right);
      right = Math.max(right, unit.right);
      parted = false;
    }
  }
  return left === undefined ? undefined : { left, right, spaces: spaces.reverse() };
}

/** Whether a unit is a space between words. */
export function isSpace({ text }: PlacedUnit): boolean {
  return space.test(text);
}
