import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The sections of documents in a page: what says which lines of which source it is of. */
export function documentSections(body: Element | Root): Element[] {
  const sections: Element[] = [];
  visit(body, 'element', (element) => {
    if (element.properties['dataSource'] === undefined) return undefined;
    sections.push(element);
    return SKIP;
  });
  return sections;
}
