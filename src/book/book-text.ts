import { formatCount, type RuleFamily, ruleFamilies } from '../typography/index.ts';
import type { SpineItem } from './book.ts';
import { familyLabels, labels } from './labels.ts';
import type { TextName } from './text-names.ts';

/** How often each family of rules changed something. */
export type FamilyCounts = ReadonlyMap<RuleFamily, number>;

/** Which text a book is made of, and what was done to it. */
export interface BookText {
  readonly name: TextName;
  /** By the id of the document; those that aren’t named were left as they are. */
  readonly changes: ReadonlyMap<string, FamilyCounts>;
}

/** A manuscript whose text is printed as it stands. */
export const asItStands: BookText = { name: 'reading', changes: new Map() };

/** What is said of a document's text. */
type Documents = readonly Pick<SpineItem, 'id' | 'declared'>[];

/** What a colophon says of the text: which it is, what was changed, and where that is listed. */
export function textSentences(text: BookText, documents: Documents): string[] {
  return sentences(text, documents, labels.changed);
}

/** What the editor’s note says of it. */
export function spellingSentences(text: BookText, documents: Documents): string[] {
  return sentences(text, documents, labels.putRight);
}

function sentences(
  { name, changes }: BookText,
  documents: Documents,
  changed: (counts: string) => string,
): string[] {
  if (name === 'diplomatic') return [labels.diplomaticText];
  const listed = documents.some(({ declared = [] }) => declared.length > 0);
  const counts = (Object.keys(ruleFamilies) as RuleFamily[]).flatMap((family) => {
    const all = documents.map(({ id }) => changes.get(id)?.get(family) ?? 0);
    const count = all.reduce((sum, each) => sum + each, 0);
    return count > 0 ? [labels.changedTimes(familyLabels[family], formatCount(count))] : [];
  });
  return [
    labels.readingText,
    ...(counts.length > 0 ? [changed(counts.join('، '))] : []),
    ...(listed ? [labels.correctionsListed] : []),
  ];
}
