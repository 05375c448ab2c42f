import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

/**
 * The syntax of blocks, `:::name` to `:::`, and nothing else of Markdown's
 * directives: a colon inside a line is a colon, whatever letter follows it.
 */
export function remarkBlocks(this: Processor): undefined {
  const data = this.data();
  const { flow } = directive();
  const syntax = data.micromarkExtensions ?? [];
  const trees = data.fromMarkdownExtensions ?? [];
  syntax.push(flow ? { flow } : {});
  trees.push(directiveFromMarkdown());
  data.micromarkExtensions = syntax;
  data.fromMarkdownExtensions = trees;
}
