import type { Root, RootContent } from 'mdast';
import 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { tell } from '../messages/index.ts';
import { blocks, isBlockName } from './blocks.ts';

/** Tells what a document's Markdown holds that the press would print wrongly, or not at all. */
export function remarkLintManuscript(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    lintTitles(tree, file);
    visit(tree, (node) => {
      switch (node.type) {
        case 'html':
          tell(file, 'markdown-html', 'HTML is not printed', {
            place: node.position,
            actual: node.value.slice(0, 40),
          });
          return SKIP;
        case 'image':
        case 'imageReference':
          tell(file, 'markdown-picture', 'A picture stands here', { place: node.position });
          return SKIP;
        case 'code':
          tell(file, 'markdown-code', 'This is set as code', { place: node.position });
          return SKIP;
        case 'leafDirective':
        case 'containerDirective':
          if (node.type === 'containerDirective' && isBlockName(node.name)) return undefined;
          tell(file, 'markdown-block-unknown', `There is no block “${node.name}”`, {
            place: node.position?.start,
            expected: Object.keys(blocks),
          });
          return SKIP;
        default:
          return undefined;
      }
    });
  };
}

function lintTitles(tree: Root, file: VFile): void {
  const printed = tree.children.filter((node) => node.type !== 'yaml');
  const titles = printed.filter(isTitle);
  titles.forEach((title, index) => {
    if (index > 0) tell(file, 'title-twice', 'A second “#” title', { place: title.position });
    else if (title !== printed[0])
      tell(file, 'title-late', 'The title comes after other text', { place: title.position });
  });
}

function isTitle(node: RootContent): boolean {
  return node.type === 'heading' && node.depth === 1;
}
