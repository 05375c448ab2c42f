import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** Elements that stand beside a list item's text, not in it. */
const blockTags = new Set(
  'p ul ol dl blockquote pre table div figure hr section h1 h2 h3 h4 h5 h6'.split(' '),
);

/**
 * Makes a tree ready for the press's own line breaking: white space is what it will be
 * seen as, and each item of a list holds its text in a `p`.
 */
export function rehypeTypesetText(): (tree: Root) => undefined {
  return (tree) => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'pre') return SKIP;
      if (element.tagName === 'li') element.children = withParagraphs(element.children);
      if (/^(?:p|h[1-6])$/.test(element.tagName)) {
        tidy(element);
        return SKIP;
      }
      return undefined;
    });
  };
}

function withParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const made: ElementContent[] = [];
  let text: ElementContent[] = [];
  const close = (): void => {
    const said = text.some((node) => node.type !== 'text' || node.value.trim() !== '');
    if (said) made.push(h('p', text));
    text = [];
  };
  for (const child of children) {
    if (child.type === 'element' && blockTags.has(child.tagName)) {
      close();
      made.push(child);
    } else text.push(child);
  }
  close();
  return made;
}

/** White space of a paragraph runs together, and there is none at its ends (CSS Text, 4.1). */
function tidy(paragraph: Element): void {
  let last: { value: string } | undefined;
  let spaced = true;
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (child.type === 'text') {
        let value = child.value.replace(/[ \t\n\r\f]+/g, ' ');
        if (spaced) value = value.replace(/^ /, '');
        child.value = value;
        if (value === '') continue;
        spaced = value.endsWith(' ');
        last = child;
      } else if (child.type === 'element') {
        if (child.tagName === 'br') {
          if (last) last.value = last.value.replace(/ $/, '');
          spaced = true;
        } else if (child.tagName === 'img') {
          last = undefined;
          spaced = false;
        } else walk(child);
      }
    }
  };
  walk(paragraph);
  if (last) last.value = last.value.replace(/ $/, '');
}
