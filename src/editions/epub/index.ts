import { makeEbook } from '../../ebook/index.ts';
import { declareArtifact, type Edition } from '../edition.ts';

/** The e-book for every reading system. */
export const epub: Edition = {
  name: 'epub',
  artifacts: [
    declareArtifact({
      form: () => ({ suffix: 'epub', mediaType: 'application/epub+zip' }),
      needs: ['faces', 'ebookTemplates', 'front', 'fittedPictures'],
      likes: ['pagination'],
      reads: ['epub'],
      readBack: 'epub',
      make: ({ book, supplies, fields }) => makeEbook('epub', book, supplies, fields.epub),
    }),
  ],
};
