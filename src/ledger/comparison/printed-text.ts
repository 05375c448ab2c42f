import type { Element, ElementContent, Nodes } from 'hast';
import { joiningElements } from '../../html/index.ts';
import { type Gap, gap, type Passage } from './passages.ts';

/** How an edition shows a tree. */
export interface TextOptions {
  /** Which part, page or file the passages are of. */
  readonly place: number;
  /** Elements that the edition doesn't show. */
  hides?(element: Element): boolean;
  /** What stands in an element in the place of its own children. */
  fills?(element: Element): string | undefined;
}

/** What is in a tree to be read, in order; what an element brings that isn't shown is left out. */
export function printedText(tree: Nodes, options: TextOptions): Passage[] {
  const passages: Passage[] = [];
  let before: Gap = gap.block;
  let narrow = false;
  const add = (text: string, own: boolean): void => {
    if (text === '') return;
    passages.push({ text, gap: before, place: options.place, own, ...(narrow && { narrow }) });
    before = gap.none;
  };
  const visit = (node: Nodes | ElementContent, own: boolean): void => {
    if (node.type === 'text') add(node.value, own);
    if (node.type === 'element' && isShown(node, options)) {
      const parts = !joiningElements.has(node.tagName) || stands(node);
      if (parts) before = gap.block;
      const ownHere = own && node.properties['dataApparatus'] === undefined;
      const filling = options.fills?.(node);
      const outside = narrow;
      narrow ||= node.tagName === 'td' || node.tagName === 'th';
      const was = node.properties['dataWas'];
      if (was !== undefined && ownHere) passages.push(sourceReading(String(was), options.place));
      if (filling !== undefined) add(filling, ownHere);
      else for (const child of node.children) visit(child, ownHere && was === undefined);
      narrow = outside;
      if (parts) before = gap.block;
    }
    if (node.type === 'root') for (const child of node.children) visit(child, own);
  };
  visit(tree, true);
  return passages;
}

/** What isn’t printed but stands in the source: it says nothing, and has the source’s letters. */
function sourceReading(was: string, place: number): Passage {
  return { text: '', gap: gap.none, place, own: true, was };
}

function isShown(element: Element, { hides }: TextOptions): boolean {
  return element.properties['hidden'] === undefined && !hides?.(element);
}

/** The folio of an entry of the contents stands at the other end of the line. */
function stands({ properties }: Element): boolean {
  return properties['dataFolioOf'] !== undefined;
}
