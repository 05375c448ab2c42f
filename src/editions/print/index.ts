import { declareArtifact, type Edition } from '../edition.ts';

/** The pages for the press: PDF/X-4, in black alone. */
export const print: Edition = {
  name: 'print',
  artifacts: [
    declareArtifact({
      part: 'print',
      form: () => ({ suffix: 'pdf', mediaType: 'application/pdf' }),
      needs: ['pagination', 'pressFile'],
      readBack: 'pdf',
      make: ({ supplies: { pressFile } }) => ({
        bytes: pressFile.bytes,
        pages: pressFile.order.length,
        order: pressFile.order,
      }),
    }),
  ],
};
