import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { BookFolder } from '../../book-folder/index.ts';
import { folderLimits } from '../../book-folder/index.ts';
import { tell } from '../../messages/index.ts';
import { decodePicture } from './decode-picture.ts';
import { type Picture, PictureFault } from './picture.ts';
import { findPictureFile, type PictureFileFault } from './picture-file.ts';

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
  const bytes = findPictureFile(from, address);
  try {
    if (typeof bytes !== 'string') return decodePicture(bytes);
    throw new PictureFault(faultOf(bytes));
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    const { rule, ...data } = error.told;
    tell(file, rule, { ...data, address } as never, place);
    return undefined;
  }
}

function faultOf(fault: PictureFileFault): PictureFault['told'] {
  switch (fault) {
    case 'missing':
    case 'outside':
      return { rule: `picture-${fault}` };
    case 'unreadable':
      return { rule: 'picture-unreadable', case: 'closed' };
    case 'too-large':
      return { rule: 'picture-too-large', case: 'bytes', most: folderLimits.picture };
    case 'too-many':
      return { rule: 'picture-too-large', case: 'together', most: folderLimits.pictures };
  }
}
