import type { BookletRun } from '../../imposition/index.ts';
import { bookletPart } from '../booklet-choices.ts';
import { type AnyArtifact, declareArtifact, type Edition } from '../edition.ts';
import { makeBooklet } from '../make-booklet.ts';

/** One side of all sheets of a booklet. */
function sidesOf(
  name: 'fronts' | 'backs',
  otherSides: number,
  runOf: (tray: 'face-down' | 'face-up') => BookletRun,
): AnyArtifact {
  return declareArtifact({
    part: (chosen) => `${bookletPart(chosen)}-${name}`,
    form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
    needs: ['pagination', 'pressFile', 'design', 'faces'],
    reads: ['booklet'],
    // Half of the text is on the other side.
    readBack: 'pdf',
    otherSides,
    make: (materials) => {
      const { tray = 'face-down' } = materials.fields.booklet;
      return makeBooklet(materials, runOf(tray));
    },
  });
}

/**
 * The same booklet for printers that print one side: all fronts, then all backs. Where sheets come out with
 * their face down and the pile is put back as it lies, the last one is fed first; where they come out face
 * up and the pile is turned over, the first one is.
 */
export const onesided: Edition = {
  name: 'onesided',
  artifacts: [
    sidesOf('fronts', 1, () => 'fronts'),
    sidesOf('backs', 0, (tray) => (tray === 'face-down' ? 'backs-reversed' : 'backs')),
  ],
};
