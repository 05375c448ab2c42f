import { screenFile } from '../../finishing/index.ts';
import { describeBook } from '../describe-book.ts';
import { declareArtifact, type Edition } from '../edition.ts';
import { outlineOf } from './outline.ts';

/** The pages for screens and for those who listen to them: PDF/UA-1, tagged, linked, with an outline. */
export const pdf: Edition = {
  name: 'pdf',
  artifacts: [
    declareArtifact({
      form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
      needs: ['pagination', 'mendedPrint'],
      readBack: 'pdf',
      measured: true,
      make: async ({ book, supplies: { pagination, mendedPrint } }) => {
        const { headMargin, pages } = pagination;
        const settings = { outline: outlineOf(book), headMargin };
        const { bytes } = await screenFile(mendedPrint, describeBook(book), settings);
        return { bytes, pages: pages.length };
      },
    }),
  ],
};
