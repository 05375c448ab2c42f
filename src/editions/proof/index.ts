import { pressSettings } from '../../finishing/index.ts';
import { proofOf } from '../../imposition/index.ts';
import { describeBook } from '../describe-book.ts';
import { declareArtifact, type Edition } from '../edition.ts';

/** The pages of the press file on sheets to look at before anything is printed. */
export const proof: Edition = {
  name: 'proof',
  artifacts: [
    declareArtifact({
      part: 'proof',
      form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
      needs: ['pressFile', 'profiles'],
      reads: ['print'],
      // It has the pages of the press file, which is read back.
      readBack: 'none',
      make: async ({ book, supplies: { pressFile, profiles }, fields }) => {
        const { proof: kind } = pressSettings(fields.print, profiles);
        const { bytes, sheets } = await proofOf(pressFile, describeBook(book), kind);
        return { bytes, pages: sheets };
      },
    }),
  ],
};
