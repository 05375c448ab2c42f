import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type RuleId, tell } from '../../messages/index.ts';
import type { BookFolder } from '../folder/book-folder.ts';
import { folderLimits } from '../folder/read-book-folder.ts';
import { decodePicture } from './decode-picture.ts';
import { type Picture, PictureFault } from './picture.ts';
import { findPictureFile, type PictureFileFault } from './picture-file.ts';

const { picture: most, pictures: mostTogether } = folderLimits;

const faults: Readonly<Record<PictureFileFault, readonly [RuleId, string]>> = {
  missing: ['picture-missing', 'There is no such picture'],
  outside: ['picture-outside', 'This is no file in the book’s folder'],
  unreadable: ['picture-unreadable', 'The file can’t be read'],
  'too-large': ['picture-too-large', `The file has more than ${most / 1e6} million bytes`],
  'too-many': [
    'picture-too-large',
    `The pictures in the book’s folder have more than ${mostTogether / 1e6} million bytes together`,
  ],
};

/** A file that names pictures. */
export interface NamingPictures {
  readonly book: BookFolder;
  /** The path of the file in the book’s folder. */
  readonly document: string;
  /** What is told, is told of it. */
  readonly file: VFile;
}

/**
 * Read a picture of the book’s folder. What is wrong with it is told where it is named.
 * @param address as the file gives it, at `place`
 */
export function readPicture(
  { file, ...from }: NamingPictures,
  address: string,
  place: Point | Position | undefined,
): Picture | undefined {
  const particulars = { place, actual: `“${address.slice(0, 80)}”` };
  const bytes = findPictureFile(from, address);
  if (typeof bytes === 'string') {
    const [rule, reason] = faults[bytes];
    tell(file, rule, reason, particulars);
    return undefined;
  }
  try {
    return decodePicture(bytes);
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    tell(file, error.rule, error.message, particulars);
    return undefined;
  }
}
