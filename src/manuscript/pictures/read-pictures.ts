import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Picture } from './picture.ts';
import { type NamingPictures, readPicture } from './read-picture.ts';

/** Read the pictures that a document names. What is wrong with one is told where it is named. */
export function readPictures(tree: Root, from: NamingPictures): Map<string, Picture> {
  const images: Image[] = [];
  visit(tree, 'image', (image) => {
    images.push(image);
  });
  const pictures = new Map<string, Picture>();
  for (const { url, position } of images) {
    const picture = pictures.get(url) ?? readPicture(from, url, position);
    if (picture) pictures.set(url, picture);
  }
  return pictures;
}
