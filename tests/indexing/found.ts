import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { SpineItem } from '../../src/book/index.ts';
import { findInPart } from '../../src/indexing/find-in-part.ts';
import { phraseTree } from '../../src/indexing/phrases.ts';
import type { WantedEntry } from '../../src/indexing/wanted.ts';

/** An entry of `index.yaml` as it is read. */
export function wanted(entry: string, fields: Partial<WantedEntry> = {}): WantedEntry {
  return { entry, kind: 'subject', not: [], 'see-also': [], except: [], ...fields };
}

/** A document of these blocks. */
export function documentOf(...blocks: readonly (string | Element)[]): SpineItem {
  const content = h(
    'section',
    { id: 'doc' },
    blocks.map((each) => (typeof each === 'string' ? h('p', each) : each)),
  );
  return {
    id: 'doc',
    kind: 'document',
    division: 'body',
    title: 'سند',
    runningHead: 'سند',
    content,
  };
}

/** What is found in a document, as «entry: the text that stands there». */
export function found(part: SpineItem, entries: readonly WantedEntry[]): string[] {
  const text = textOf(part.content);
  return findInPart(part, entries, phraseTree(entries)).places.map(
    ({ entry, start, end }) => `${entries[entry]?.entry}: ${text.slice(start, end)}`,
  );
}
