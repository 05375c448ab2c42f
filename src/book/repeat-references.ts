import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ManuscriptChapter, ManuscriptDocument, RepeatFields } from '../manuscript/index.ts';
import { toPersianDigits } from '../typography/index.ts';
import { apparatus } from './apparatus.ts';
import { withIsolates } from './directions.ts';
import { kindLabels, labels } from './labels.ts';
import { type Mention, mentionWithPage } from './page-references.ts';

/** A document that repeats another, or itself. */
export interface DeclaredRepeat {
  readonly document: ManuscriptDocument;
  readonly other: ManuscriptDocument;
  readonly fields: RepeatFields;
}

/** All repeats that the documents of some chapters declare, in the order of the book, each once. */
export function declaredRepeats(chapters: readonly ManuscriptChapter[]): DeclaredRepeat[] {
  const documents = chapters.flatMap((chapter) => chapter.documents);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const seen = new Set<string>();
  return documents.flatMap((document) =>
    document.fields.value.repeats.flatMap((fields): DeclaredRepeat[] => {
      const other = byId.get(fields.document);
      const pair = [document.id, fields.document].sort().join(' ');
      if (!other || (other !== document && seen.has(pair))) return [];
      seen.add(pair);
      return [{ document, other, fields }];
    }),
  );
}

/**
 * What stands at the end of a document that repeats others: a line for each.
 * @param mentionOf says of a document what it is called, and whether it is in this book
 */
export function repeatReferences(
  { id, fields }: ManuscriptDocument,
  repeats: readonly DeclaredRepeat[],
  mentionOf: (document: ManuscriptDocument) => Mention,
): Element | undefined {
  const kind = kindLabels[fields.value.kind];
  const lines = repeats.flatMap(({ document, other, fields: { lines: own, note } }) => {
    if (document.id !== id && other.id !== id) return [];
    if (document === other) return [h('p', note ?? labels.repeatsItself(kind, ownLines(own)))];
    const twin = document.id === id ? other : document;
    const words = note === undefined ? labels.repeats(kind) : `${note}:`;
    return [h('p', [`${words} `, ...mentionWithPage(mentionOf(twin))])];
  });
  return lines.length === 0 ? undefined : withIsolates(apparatus('aside.repeats', {}, ...lines));
}

function ownLines(lines: RepeatFields['lines'] = []): string {
  return lines
    .map(({ from, to }) => toPersianDigits(from === to ? from : `${from}–${to}`))
    .join(' و ');
}
