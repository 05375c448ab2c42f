import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type RuleId, tell } from '../messages/index.ts';
import { decodePicture } from './decode-picture.ts';
import { type Picture, PictureFault } from './picture.ts';
import { mostBytes, type PictureFileFault, readPictureFile } from './picture-file.ts';

/** The fewest lines of pixels that a cover may have: stores refuse less. */
const leastHeight = 1400;
/** How high a cover may be for its width: from a square book to 1:1.8. The best is 1.6. */
const proportions = { least: 1.3, most: 1.8 } as const;

const faults: Readonly<Record<PictureFileFault, readonly [RuleId, string]>> = {
  missing: ['picture-missing', 'There is no such picture'],
  outside: ['picture-outside', 'This is no file in the book’s folder'],
  unreadable: ['picture-unreadable', 'The file can’t be read'],
  'too large': ['picture-too-large', `The file has more than ${mostBytes / 1e6} million bytes`],
};

/** Read a publisher’s own cover. What is wrong with it is told where it is named. */
export async function readCoverPicture(
  address: string,
  file: VFile,
  place: Point,
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
    const picture = decodePicture(bytes);
    const { width, height } = picture;
    const proportion = height / width;
    if (height < leastHeight) {
      const reason = `The cover has ${width} × ${height} pixels`;
      tell(file, 'cover-picture', reason, {
        ...particulars,
        expected: [`${leastHeight} in height`],
      });
    } else if (proportion < proportions.least || proportion > proportions.most) {
      const reason = `The cover is ${Math.round(proportion * 100) / 100} times as high as wide`;
      const expected = [`${proportions.least} to ${proportions.most} times, best 1.6`];
      tell(file, 'cover-picture', reason, { ...particulars, expected });
    }
    return picture;
  } catch (error) {
    if (!(error instanceof PictureFault)) throw error;
    tell(file, error.rule, error.message, particulars);
    return undefined;
  }
}
