import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ManuscriptDocument } from '../manuscript.ts';
import type { Picture } from './picture.ts';
import { readPicture } from './read-picture.ts';

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
  for (const { url, position } of images) {
    const picture = pictures.get(url) ?? (await readPicture(url, file, position, book));
    if (picture) pictures.set(url, picture);
  }
  return pictures;
}
