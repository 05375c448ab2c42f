import { type CharacterClass, classOf } from './character-classes.ts';
import type { Line } from './line-parts.ts';
import type { PaintedRun, Step } from './page-program.ts';
import type { Sign } from './signs.ts';
import type { Stretch } from './stretches.ts';

/** Marks that other signs are given count as well, of both directions. */
const reserve = 30;

/**
 * How many right-to-left marks a page needs for poppler to read it from the right: it goes by
 * the letters of which there are more, whatever the file says. None where all run one way.
 */
export function marksToTurn(pieces: readonly (Step | Stretch)[]): number {
  const runs = pieces.flatMap((piece) =>
    'kind' in piece ? [] : piece.flatMap((group) => group.runs),
  );
  // Letters that run to the right are never in a run that is turned round.
  const straight = runs.filter(({ reversed }) => !reversed);
  const left = lettersOf(straight, 'left', Infinity);
  if (left === 0) return 0;
  const right = lettersOf(runs, 'right', left + reserve);
  return right > 0 ? Math.max(left - right + reserve, 0) : 0;
}

/** How many letters of a class there are, as far as it matters. */
function lettersOf(runs: readonly PaintedRun[], kind: CharacterClass, most: number): number {
  let count = 0;
  for (const { units } of runs) {
    for (const { text } of units) {
      for (const character of text) if (classOf(character) === kind) count += 1;
      if (count >= most) return count;
    }
  }
  return count;
}

/**
 * Where such marks have room: at the left end of the last of some lines of which the face has a
 * glyph that paints nothing. Undefined where none has.
 */
export function turningSign(lines: readonly Line[]): Sign | undefined {
  const rows = lines.map(({ parts }) =>
    parts.flatMap(({ signs }) => signs.filter(({ run }) => run.codes.emptyGlyph !== undefined)),
  );
  const [first, ...others] = rows.findLast((row) => row.length > 0) ?? [];
  return first && others.reduce((a, b) => (b.x < a.x ? b : a), first);
}
