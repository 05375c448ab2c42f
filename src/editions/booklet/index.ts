import { bookletPart } from '../booklet-choices.ts';
import { declareArtifact, type Edition } from '../edition.ts';
import { makeBooklet } from '../make-booklet.ts';

/** The pages on sheets, to print at home and fold. */
export const booklet: Edition = {
  name: 'booklet',
  artifacts: [
    declareArtifact({
      part: bookletPart,
      form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
      needs: ['pagination', 'pressFile', 'design', 'faces'],
      reads: ['booklet'],
      readBack: 'pdf',
      make: (materials) => makeBooklet(materials, 'both'),
    }),
  ],
};
