import { bookletWords, labels } from '../../book/index.ts';
import { drawnWith } from '../../fonts/index.ts';
import { calibrationSheets } from '../../guides/index.ts';
import { drawnFile } from '../../imposition/index.ts';
import { bookletPart, emptyBooklet } from '../booklet-choices.ts';
import { describeBook } from '../describe-book.ts';
import { declareArtifact, type Edition } from '../edition.ts';

/** Three sheets of the booklet’s size that show what a printer does with sheets; there is nothing of the book on them. */
export const calibration: Edition = {
  name: 'calibration',
  artifacts: [
    declareArtifact({
      part: (chosen) => `${bookletPart(chosen)}-calibration`,
      form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
      needs: ['design', 'faces'],
      reads: ['booklet'],
      readBack: 'none',
      make: async ({ book, supplies: { design, faces }, fields }) => {
        const plan = emptyBooklet(book, design, fields.booklet);
        const panels = await drawnWith(faces, (type) => calibrationSheets(plan, type));
        const sides = panels.map((_, index) =>
          labels.sheetSide(Math.floor(index / 2) + 1, index % 2 === 0 ? 'front' : 'back'),
        );
        const description = { ...describeBook(book), title: bookletWords.calibration.title };
        const names = { file: `calibration ${plan.paper.paper}`, sides };
        return {
          bytes: await drawnFile(panels, plan.flip, description, names),
          pages: panels.length,
        };
      },
    }),
  ],
};
