import type { Image, ImageReference, Parents } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../messages/index.ts';

/** Tells of a picture whose file is named elsewhere, that nothing describes, or whose caption has no place. */
export function lintPicture(
  node: Image | ImageReference,
  parent: Parents | undefined,
  file: VFile,
): void {
  const place = node.position;
  if (node.type === 'imageReference') {
    tell(file, 'markdown-picture', { case: 'named-elsewhere' }, place);
    return;
  }
  if (node.title && !standsAlone(node, parent)) {
    tell(file, 'markdown-picture', { case: 'caption' }, place);
  }
  if (!node.alt?.trim()) {
    tell(file, 'picture-without-words', {}, place);
  }
}

/** Whether a picture is set by itself, with its caption, and not within a line. */
function standsAlone(node: Image, parent: Parents | undefined): boolean {
  if (parent?.type === 'htmlElement') return parent.name === 'figure';
  return parent?.type === 'paragraph' && parent.children.every((child) => child === node);
}
