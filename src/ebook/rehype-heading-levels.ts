import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Closes gaps between the levels of headings in a file: one under a heading of level 2 is
 * of level 3, whatever level an author gave it. Who listens to a book goes by them.
 */
export function rehypeHeadingLevels(): (tree: Root) => undefined {
  return (tree) => {
    /** For each level that is open: what the author, and what the file calls it. */
    const open: { given: number; level: number }[] = [];
    visit(tree, 'element', (element) => {
      const [, digit] = /^h([1-6])$/.exec(element.tagName) ?? [];
      if (!digit) return;
      const given = Number(digit);
      while ((open.at(-1)?.given ?? 0) >= given) open.pop();
      const above = open.at(-1);
      const level = above ? above.level + 1 : given;
      open.push({ given, level });
      element.tagName = `h${level}`;
    });
  };
}
