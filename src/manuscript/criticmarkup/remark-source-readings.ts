import type { Nodes, Parents, Root, RootContent, Text } from 'mdast';
import type { CriticMark } from './critic-mark.ts';

const empties = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'containerDirective',
  'blockquote',
]);

/**
 * Puts the source’s own readings in the place of CriticMarkup: what was corrected and
 * deleted stands again, what was added is gone, and with it the passages that were
 * nothing else.
 */
export function remarkSourceReadings(): (tree: Root) => undefined {
  return (tree) => {
    restoreIn(tree);
  };
}

/** Whether a mark was taken out somewhere below. */
function restoreIn(parent: Parents): boolean {
  let restored = false;
  const children = parent.children.flatMap((child: Nodes): Nodes[] => {
    if (child.type === 'criticMark' || child.type === 'criticGap') {
      restored = true;
      return child.type === 'criticMark' ? sourceReading(child) : [];
    }
    if (!('children' in child)) return [child];
    const inside = restoreIn(child);
    restored ||= inside;
    return inside && empties.has(child.type) && isEmpty(child) ? [] : [child];
  });
  if (restored) parent.children = children as RootContent[] as never;
  return restored;
}

function sourceReading({ was, source, children }: CriticMark): Text[] {
  return was === undefined ? children : source;
}

function isEmpty({ children }: Parents): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}
