import { formatCount, type RuleFamily, ruleFamilies } from '../typography/index.ts';
import type { TextName } from './book.ts';
import { familyLabels, labels } from './labels.ts';

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

/** What a colophon says of the text: which it is, what was changed, and where that is listed. */
export function textSentences({ name, changes }: BookText, documents: readonly string[]): string[] {
  if (name === 'diplomatic') return [labels.diplomaticText];
  const counts = (Object.keys(ruleFamilies) as RuleFamily[]).flatMap((family) => {
    const all = documents.map((id) => changes.get(id)?.get(family) ?? 0);
    const count = all.reduce((sum, each) => sum + each, 0);
    return count > 0 ? [labels.changedTimes(familyLabels[family], formatCount(count))] : [];
  });
  if (counts.length === 0) return [labels.readingText];
  return [labels.readingText, labels.changed(counts.join('، '))];
}
