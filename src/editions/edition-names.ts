/** The names of all editions that the press can make, in the order in which they are shown. */
export const editionNames = [
  'epub',
  'kepub',
  'pdf',
  'print',
  'booklet',
  'onesided',
  'cover',
  'web',
  'text',
  'proof',
  'calibration',
] as const;

/** The name of an edition, as `book.yaml` and the command line have it. */
export type EditionName = (typeof editionNames)[number];

/** Those that are made of a book that names none. */
export const usualEditions: readonly EditionName[] = [
  'epub',
  'pdf',
  'print',
  'cover',
  'web',
  'text',
];

/** Those of which no file has a text that could be read back. */
export const unreadEditions: readonly EditionName[] = ['onesided', 'cover', 'proof', 'calibration'];
