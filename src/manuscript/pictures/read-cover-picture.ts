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
  const shown = address.slice(0, 80);
  const { width, height } = picture;
  const proportion = height / width;
  if (height < leastHeight) {
    const size = { width, height, least: leastHeight };
    tell(file, 'cover-picture', { case: 'height', address: shown, ...size }, place);
  } else if (proportion < proportions.least || proportion > proportions.most) {
    const size = { is: proportion, ...proportions };
    tell(file, 'cover-picture', { case: 'proportion', address: shown, ...size }, place);
  }
  return picture;
}
