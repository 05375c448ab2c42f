import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { type RuleId, tell } from '../../messages/index.ts';
import { decodePicture } from './decode-picture.ts';
import { type Picture, PictureFault } from './picture.ts';
import { mostBytes, type PictureFileFault, readPictureFile } from './picture-file.ts';

const faults: Readonly<Record<PictureFileFault, readonly [RuleId, string]>> = {
  missing: ['picture-missing', 'There is no such picture'],
  outside: ['picture-outside', 'This is no file in the book’s folder'],
  unreadable: ['picture-unreadable', 'The file can’t be read'],
  'too large': ['picture-too-large', `The file has more than ${mostBytes / 1e6} million bytes`],
};

/**
 * Read a picture of the book’s folder. What is wrong with it is told where it is named.
 * @param address as `file` gives it, at `place`
 * @param book the book’s folder
 */
export async function readPicture(
  address: string,
  file: VFile,
  place: Point | Position | undefined,
  book: string,
): Promise<Picture | undefined> {
  const particulars = { place, actual: `“${address.slice(0, 80)}”` };
  const bytes = await readPictureFile(address, file.path, book);
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
