import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';

type Handlers = NonNullable<Options['handlers']>;

/** Lists by whether they are loose: each item would look through all others for it. */
const known = new WeakMap<List, List>();

/** What stands for a list as its items see it: whether it is loose, and nothing in it to look through. */
function summary(list: List): List {
  const before = known.get(list);
  if (before) return before;
  const isLoose = list.spread || list.children.some(isLooseItem);
  const made: List = { type: 'list', spread: isLoose, children: [] };
  known.set(list, made);
  return made;
}

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

/** How remark-rehype makes elements, the items of a list in time that grows with the list. */
export const handlers: Handlers = {
  listItem: (state, node: ListItem, parent: Parents | undefined) =>
    defaultHandlers.listItem(state, node, parent?.type === 'list' ? summary(parent) : parent),
};
