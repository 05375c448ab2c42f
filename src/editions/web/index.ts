import { addressOf } from '../../book/index.ts';
import { makeWebPage } from '../../web/index.ts';
import { type AnyArtifact, artifactFile, declareArtifact, type Edition } from '../edition.ts';

const page: AnyArtifact = declareArtifact({
  form: () => ({ suffix: 'html', mediaType: 'text/html; charset=utf-8' }),
  needs: ['faces', 'webTemplates', 'fittedPictures'],
  likes: ['pagination'],
  reads: ['site'],
  readBack: 'web',
  make: ({ book, supplies, fields: { site } }) => {
    const address = site === undefined ? undefined : addressOf(artifactFile(book, page), site);
    return makeWebPage(book, supplies, address);
  },
});

/** The book as one page for browsers, which needs nothing else. */
export const web: Edition = { name: 'web', artifacts: [page] };
