import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book } from './book.ts';

/** Puts the pictures of a book into its HTML, as `data:` URLs, for whoever can fetch nothing. */
export function rehypePictureData(pictures: Book['pictures']): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const picture = tagName === 'img' ? pictures.get(String(properties['src'])) : undefined;
      if (!picture) return;
      const data = Buffer.from(picture.bytes).toString('base64');
      properties['src'] = `data:${picture.mediaType};base64,${data}`;
    });
  };
}
