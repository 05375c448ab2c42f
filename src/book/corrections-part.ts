import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { apparatus, latin } from './apparatus.ts';
import type { ContentsEntry, SpineItem } from './book.ts';
import type { DeclaredMark } from './declared-marks.ts';
import { labels } from './labels.ts';

/** What the list needs of a chapter. */
interface ChapterWithDocuments {
  readonly entry: ContentsEntry;
  readonly documents: readonly SpineItem[];
}

/**
 * The list of all that was corrected, added, deleted and doubted, by chapter and
 * document; no part where there is nothing to list.
 * @param sources the names of all sources of the book
 */
export function correctionsPart(
  chapters: readonly ChapterWithDocuments[],
  sources: readonly string[],
): SpineItem[] {
  const lists = chapters
    .map(({ entry, documents }) => ({ entry, documents: documents.filter(isMarked) }))
    .filter(({ documents }) => documents.length > 0);
  if (lists.length === 0) return [];
  const level = chapters.length > 1 ? 3 : 2;
  return [
    {
      id: 'corrections',
      kind: 'corrections',
      division: 'back',
      title: labels.corrections,
      runningHead: labels.corrections,
      content: apparatus(
        'section.corrections',
        { id: 'corrections', role: 'doc-appendix', ariaLabelledBy: 'corrections-title' },
        h('h1', { id: 'corrections-title' }, labels.corrections),
        h('p.lead', labels.correctionsLead),
        ...lists.flatMap(({ entry, documents }) => [
          ...(level === 3 ? [h('h2.chapter', entry.label)] : []),
          ...documents.flatMap((document) => listOf(document, level, sources)),
        ]),
      ),
    },
  ];
}

function isMarked({ declared = [] }: SpineItem): boolean {
  return declared.length > 0;
}

function listOf(
  { title, source, declared = [] }: SpineItem,
  level: 2 | 3,
  sources: readonly string[],
): Element[] {
  return [
    h(`h${level}.of-document`, [
      title,
      ...(source ? [h('span.source', [' (', latin(shortName(source.file, sources)), ')'])] : []),
    ]),
    ...declared.map((mark) =>
      h('p.entry', [
        h('a', { href: `#${mark.anchor}` }, labels.sourceLine(mark.line)),
        ': ',
        ...sayingOf(mark),
        mark.reason ? `؛ ${mark.reason}` : '',
      ]),
    ),
  ];
}

function sayingOf({ kind, was, wasInContext, isInContext }: DeclaredMark): ElementContent[] {
  switch (kind) {
    case 'correction':
      return [...quoted(isInContext), text(labels.insteadOf), ...quoted(wasInContext)];
    case 'addition':
      return [text(labels.added), ...quoted(isInContext)];
    case 'deletion': {
      const deleted = was.trim();
      const from =
        deleted === wasInContext ? [] : [text(labels.deletedFrom), ...quoted(wasInContext)];
      return [text(labels.deleted), ...quoted(deleted), ...from];
    }
    case 'doubt':
      return [text(labels.doubted), ...quoted(isInContext)];
    default:
      return [text(labels.lost), ...quoted(isInContext)];
  }
}

/** A reading; one without a Persian letter is Latin as a whole, signs at its ends included. */
function quoted(reading: string): ElementContent[] {
  const isLatin = /\p{Script=Latin}/u.test(reading) && !/\p{Script=Arabic}/u.test(reading);
  return [text('«'), isLatin ? latin(reading) : text(reading), text('»')];
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** As much of a source’s name as no other source begins with: a hash behind it says nothing to a reader. */
function shortName(file: string, sources: readonly string[]): string {
  const name = file.replace(/\.[^.]*$/, '');
  for (const { index } of name.matchAll(/[_\s.-]/g)) {
    const start = name.slice(0, index);
    if (index > 0 && sources.every((other) => other === file || !other.startsWith(start))) {
      return start;
    }
  }
  return name;
}
