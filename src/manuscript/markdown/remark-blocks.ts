import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Processor } from 'unified';

const colon = 58;

/**
 * The syntax of blocks, `:::name` to `:::`, and nothing else of Markdown's
 * directives: a colon inside a line is a colon, whatever letter follows it.
 */
export function remarkBlocks(this: Processor): undefined {
  const data = this.data();
  const constructs = [directive().flow?.[colon] ?? []].flat();
  // The container (`:::name`) is concrete: no other syntax interrupts it. The leaf (`::name`) isn't.
  const flow = { [colon]: constructs.filter(({ concrete }) => concrete === true) };
  const syntax = data.micromarkExtensions ?? [];
  const trees = data.fromMarkdownExtensions ?? [];
  syntax.push({ flow });
  trees.push(directiveFromMarkdown());
  data.micromarkExtensions = syntax;
  data.fromMarkdownExtensions = trees;
}
