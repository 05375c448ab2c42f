import { makeWebPage } from '../../web/index.ts';
import { declareArtifact, type Edition } from '../edition.ts';

/** The book as one page for browsers, which needs nothing else. */
export const web: Edition = {
  name: 'web',
  artifacts: [
    declareArtifact({
      form: () => ({ suffix: 'html', mediaType: 'text/html; charset=utf-8' }),
      needs: ['faces', 'webTemplates', 'fittedPictures'],
      likes: ['pagination'],
      reads: ['site'],
      readBack: 'web',
      make: ({ book, supplies, fields }) => makeWebPage(book, supplies, fields.site),
    }),
  ],
};
