/** The names of all editions that the press can make, in the order in which they are shown. */
export const editionNames = [
  'epub',
  'kepub',
  'pdf',
  'print',
  'booklet',
  'onesided',
  'leaflet',
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
const unreadEditions: readonly string[] = ['cover', 'proof', 'calibration'];

/** Whether a file has no text that could be read back: guides have none either, to those who can’t see. */
export function isUnread({
  edition = '',
  file,
}: {
  readonly edition?: string | undefined;
  readonly file: string;
}): boolean {
  return unreadEditions.includes(edition) || (edition === 'leaflet' && guideFile.test(file));
}

const guideFile = /-leaflet-guide(?:-diplomatic)?\.pdf$/;
