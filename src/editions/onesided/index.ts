import type { BookletRun } from '../../imposition/index.ts';
import { bookletPart } from '../booklet-choices.ts';
import { type AnyArtifact, declareArtifact, type Edition } from '../edition.ts';
import { makeBooklet } from '../make-booklet.ts';

/** One side of all sheets of a booklet. */
function sidesOf(
  name: 'fronts' | 'backs',
  runOf: (tray: 'face-down' | 'face-up') => BookletRun,
): AnyArtifact {
  return declareArtifact({
    part: (chosen) => `${bookletPart(chosen)}-${name}`,
    form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
    needs: ['pressFile', 'design', 'faces'],
    reads: ['booklet'],
    // Half of the text; it has the pages of the press file, which is read back.
    readBack: 'none',
    make: async (materials) => {
      const { tray = 'face-down' } = materials.fields.booklet;
      const { order: _, ...made } = await makeBooklet(materials, runOf(tray));
      return made;
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
    sidesOf('fronts', () => 'fronts'),
    sidesOf('backs', (tray) => (tray === 'face-down' ? 'backs-reversed' : 'backs')),
  ],
};
