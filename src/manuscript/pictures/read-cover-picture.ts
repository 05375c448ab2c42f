import type { Point } from 'unist';
import { tell } from '../../messages/index.ts';
import type { Picture } from './picture.ts';
import { type NamingPictures, readPicture } from './read-picture.ts';

/** The fewest lines of pixels that a cover may have: stores refuse less. */
const leastHeight = 1400;
/** How high a cover may be for its width: from a square book to 1:1.8. The best is 1.6. */
const proportions = { least: 1.3, most: 1.8 } as const;

/** Read a publisher’s own cover. What is wrong with it is told where it is named. */
export function readCoverPicture(
  from: NamingPictures,
  address: string,
  place: Point,
): Picture | undefined {
  const picture = readPicture(from, address, place);
  if (!picture) return undefined;
  const { file } = from;
  const particulars = { place, actual: `“${address.slice(0, 80)}”` };
  const { width, height } = picture;
  const proportion = height / width;
  if (height < leastHeight) {
    const reason = `The cover has ${width} × ${height} pixels`;
    tell(file, 'cover-picture', reason, { ...particulars, expected: [`${leastHeight} in height`] });
  } else if (proportion < proportions.least || proportion > proportions.most) {
    const reason = `The cover is ${Math.round(proportion * 100) / 100} times as high as wide`;
    const expected = [`${proportions.least} to ${proportions.most} times, best 1.6`];
    tell(file, 'cover-picture', reason, { ...particulars, expected });
  }
  return picture;
}
