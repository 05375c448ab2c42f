import { makeEbook } from '../../ebook/index.ts';
import { declareArtifact, type Edition } from '../edition.ts';

/** The e-book for Kobo’s own reader, which knows its files by their names. */
export const kepub: Edition = {
  name: 'kepub',
  artifacts: [
    declareArtifact({
      form: () => ({ suffix: 'kepub.epub', mediaType: 'application/epub+zip' }),
      needs: ['faces', 'ebookTemplates', 'front', 'fittedPictures'],
      likes: ['pagination'],
      reads: ['epub'],
      readBack: 'epub',
      make: ({ book, supplies, fields }) => makeEbook('kepub', book, supplies, fields.epub),
    }),
  ],
};
