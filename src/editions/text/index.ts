import { declareArtifact, type Edition } from '../edition.ts';
import { plainText } from './plain-text.ts';

/** The book as plain text, for messengers and for those who listen. */
export const text: Edition = {
  name: 'text',
  artifacts: [
    declareArtifact({
      form: () => ({ suffix: 'txt', mediaType: 'text/plain; charset=utf-8' }),
      needs: [],
      readBack: 'text',
      make: ({ book }) => ({ bytes: new TextEncoder().encode(plainText(book)) }),
    }),
  ],
};
