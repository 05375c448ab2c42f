import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type RuleId, tell } from '../messages/index.ts';
import { decodePicture } from './decode-picture.ts';
import type { ManuscriptDocument } from './manuscript.ts';
import { type Picture, PictureFault } from './picture.ts';
import { mostBytes, type PictureFileFault, readPictureFile } from './picture-file.ts';

/** Read the pictures that a document names. What is wrong with one is told where it is named. */
export async function readPictures(
  { file, tree }: Pick<ManuscriptDocument, 'file' | 'tree'>,
  book: string,
): Promise<Map<string, Picture>> {
  const images: Image[] = [];
  visit(tree, 'image', (image) => {
    images.push(image);
  });
  const pictures = new Map<string, Picture>();
  for (const image of images) {
    const picture = pictures.get(image.url) ?? (await readPicture(image, file, book));
    if (picture) pictures.set(image.url, picture);
  }
  return pictures;
}

const faults: Readonly<Record<PictureFileFault, readonly [RuleId, string]>> = {
  missing: ['picture-missing', 'There is no such picture'],
  outside: ['picture-outside', 'This is no file in the book’s folder'],
  unreadable: ['picture-unreadable', 'The file can’t be read'],
  'too large': ['picture-too-large', `The file has more than ${mostBytes / 1e6} million bytes`],
};

async function readPicture(
  { url, position }: Image,
  file: VFile,
  book: string,
): Promise<Picture | undefined> {
  const particulars = { place: position, actual: `“${url.slice(0, 80)}”` };
  const bytes = await readPictureFile(url, file.path, book);
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
