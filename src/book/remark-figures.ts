import type { Image, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sha256 } from '../digests/index.ts';
import type { HtmlElement, Picture } from '../manuscript/index.ts';

/** What the plugin has to know of a document. */
export interface FigureOptions {
  /** By the address that the Markdown gives. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/**
 * Makes figures of pictures that stand alone, with their captions. A caption stands
 * in no source, so it is apparatus; one that does is written as HTML
 * (`<figcaption>`). A picture that isn’t at hand is left out: an edition never names a
 * file that it doesn’t hold.
 */
export function remarkFigures(options: FigureOptions): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'image', (image, index, parent) => {
      if (index === undefined || !parent) return undefined;
      const picture = options.pictures.get(image.url);
      if (!picture) {
        parent.children.splice(index, 1);
        return index;
      }
      const caption = image.title?.trim();
      const { width, height } = picture;
      image.url = pictureSource(picture);
      image.title = null;
      image.data = { hProperties: { alt: image.alt ?? '', width, height } };
      if (parent.type === 'paragraph' && parent.children.length === 1) {
        makeFigure(parent, image, caption);
      } else if (isFigure(parent) && caption && !parent.children.some(isCaption)) {
        parent.children.push(captionOf(caption));
      }
      return undefined;
    });
  };
}

/** What an edition calls a picture: by its bytes, so that no name that somebody gave a file is handed on. */
export function pictureSource({ bytes, mediaType }: Picture): string {
  const name = sha256(bytes).slice(0, 16);
  return `images/${name}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

function makeFigure(paragraph: Paragraph, image: Image, caption: string | undefined): void {
  // From here on only remark-rehype looks at it, for which it is a figure.
  const children: (Image | HtmlElement)[] = caption ? [image, captionOf(caption)] : [image];
  paragraph.children = children as PhrasingContent[];
  paragraph.data = { ...paragraph.data, hName: 'figure' };
}

function captionOf(caption: string): HtmlElement {
  return {
    type: 'htmlElement',
    name: 'figcaption',
    children: [{ type: 'text', value: caption }],
    data: { hName: 'figcaption', hProperties: { dataApparatus: '' } },
  };
}

function isFigure(node: Nodes): node is HtmlElement {
  return node.type === 'htmlElement' && node.name === 'figure';
}

function isCaption(node: Nodes): boolean {
  return node.type === 'htmlElement' && node.name === 'figcaption';
}
