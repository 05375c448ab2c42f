import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { apparatus, type IndexEntry, labels } from '../book/index.ts';

/** What stands behind an entry: the places where it is found, as an edition names them. */
export type LocatorsOf = (entry: IndexEntry) => readonly ElementContent[];

/** The id of the index, which is that of its part too. */
export const indexId = 'index';

/**
 * The index as a part of the book. All of it is apparatus. The places are in a
 * `<span class="locators" data-entry="ID">`, empty where an entry only refers to another.
 */
export function indexSection(entries: readonly IndexEntry[], locatorsOf: LocatorsOf): Element {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return apparatus(
    'section.index',
    { id: indexId, role: 'doc-index', ariaLabelledBy: 'index-title' },
    h('h1', { id: 'index-title' }, labels.index),
    ...byLetter(entries).flatMap((filed) => [
      h('p.index-letter', filed[0]?.letter),
      h(
        'ul.index-entries',
        filed.map((entry) => item(entry, byId, locatorsOf)),
      ),
    ]),
  );
}

/** Entries that are filed under one heading, heading by heading. */
function byLetter(entries: readonly IndexEntry[]): IndexEntry[][] {
  const groups: IndexEntry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.[0]?.letter === entry.letter) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function item(
  entry: IndexEntry,
  byId: ReadonlyMap<string, IndexEntry>,
  locatorsOf: LocatorsOf,
): Element {
  const { id, label, see, seeAlso } = entry;
  const references = (see === undefined ? seeAlso : [see]).flatMap((each) => byId.get(each) ?? []);
  const locators = see === undefined ? locatorsOf(entry) : [];
  return h('li.index-entry', { id }, [
    h('span.label', label),
    ...(locators.length > 0 ? ['، ', h('span.locators', { dataEntry: id }, [...locators])] : []),
    ...(references.length > 0
      ? [see === undefined ? '؛ ' : '، ', referenceTo(references, see !== undefined)]
      : []),
  ]);
}

function referenceTo(entries: readonly IndexEntry[], instead: boolean): Element {
  return h(instead ? 'span.see' : 'span.see-also', [
    `${instead ? labels.see : labels.seeAlso} `,
    ...entries.flatMap(({ id, label }, index) => [
      index === 0 ? '' : '؛ ',
      h('a', { href: `#${id}` }, label),
    ]),
  ]);
}
