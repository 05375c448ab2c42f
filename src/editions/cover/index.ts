import { coverSheet, drawPdf } from '../../covers/index.ts';
import { drawnWith } from '../../fonts/index.ts';
import { describeBook } from '../describe-book.ts';
import { declareArtifact, type Edition } from '../edition.ts';

/** The front alone, for catalogues and download pages. */
const front = declareArtifact({
  part: 'cover',
  form: ({ cover: { picture } }) =>
    picture?.mediaType === 'image/jpeg'
      ? { suffix: 'jpg', mediaType: 'image/jpeg' }
      : { suffix: 'png', mediaType: 'image/png' },
  needs: ['front'],
  readBack: 'none',
  make: ({ supplies }) => ({ bytes: supplies.front.bytes }),
});

/** All of it in one piece for the press; its back is as thick as the pages that are bound. */
const sheet = declareArtifact({
  part: 'cover',
  form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
  needs: ['faces', 'design', 'pressFile'],
  readBack: 'none',
  make: async ({ book, supplies: { faces, design, pressFile } }) => {
    const block = { pages: pressFile.order.length, trim: design.trim };
    const drawn = await drawnWith(faces, (type) => coverSheet(book, block, type));
    const bytes = await drawPdf(book, drawn, describeBook(book));
    return { bytes, pages: 1, messages: drawn.messages };
  },
});

/** The cover of a book. It has no text, only its outlines, so there is none to be read back. */
export const cover: Edition = { name: 'cover', artifacts: [front, sheet] };
