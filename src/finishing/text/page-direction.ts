import { classOf } from './character-classes.ts';
import type { Line } from './line-parts.ts';
import type { Step } from './page-program.ts';
import type { Sign } from './signs.ts';
import type { Stretch } from './stretches.ts';

/** Marks that other signs are given count as well, of both directions. */
const reserve = 30;

/**
 * How many right-to-left marks a page needs for poppler to read it from the right: it goes by
 * the letters of which there are more, whatever the file says. None where all run one way.
 */
export function marksToTurn(pieces: readonly (Step | Stretch)[]): number {
  const counts = { left: 0, right: 0 };
  for (const piece of pieces) {
    if ('kind' in piece) continue;
    for (const { text } of piece.flatMap(({ runs }) => runs.flatMap(({ units }) => units))) {
      for (const character of text) {
        const kind = classOf(character);
        if (kind === 'left' || kind === 'right') counts[kind] += 1;
      }
    }
  }
  const missing = counts.left - counts.right + reserve;
  return counts.left > 0 && counts.right > 0 ? Math.max(missing, 0) : 0;
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
