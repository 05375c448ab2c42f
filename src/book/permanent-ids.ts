import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { SourcePlace } from './source-places.ts';

/** What a citation may name. */
const citable = new Set('p h2 h3 h4 h5 h6 li dt dd tr pre figure caption figcaption'.split(' '));
/** What is cited by the passages in it, where it has any. */
const holders = new Set(['li', 'dt', 'dd']);

/**
 * Gives every passage of a document an id by the source line on which it begins
 * (`DOCUMENT--l181`, a second one on that line `--l181-2`; without a letter of the source,
 * `--after-181`), so that it depends on nothing but that line. Notes, which have ids of
 * their own, and what an editor gave an id are left as they are.
 */
export function setPermanentIds(section: Element, places: ReadonlyMap<Element, SourcePlace>): void {
  const counts = new Map<string, number>();
  visit(section, 'element', (element) => {
    const { properties, tagName } = element;
    if (properties['dataApparatus'] !== undefined || properties['dataFootnotes'] !== undefined) {
      return SKIP;
    }
    const place = places.get(element);
    if (!place || !citable.has(tagName) || isHolder(element)) return undefined;
    const id = numbered(`${section.properties['id']}--${nameOf(place)}`, counts);
    properties['id'] ??= id;
    return tagName === 'tr' ? SKIP : undefined;
  });
}

/** An id for a mark, by its source line too. */
export function markIdFinder(section: Element): (line: number) => string {
  const counts = new Map<string, number>();
  return (line) => numbered(`${section.properties['id']}--c${line}`, counts);
}

function nameOf({ line, hasLetters }: SourcePlace): string {
  return hasLetters ? `l${line}` : `after-${line}`;
}

function numbered(id: string, counts: Map<string, number>): string {
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

function isHolder({ tagName, children }: Element): boolean {
  if (!holders.has(tagName)) return false;
  const first = children.find(
    (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
  );
  return first?.type === 'element' && citable.has(first.tagName);
}
