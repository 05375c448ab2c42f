import { type IndexEntry, labels, type Occurrence } from '../book/index.ts';
import { sha256 } from '../digests/index.ts';
import { comparePersian, filingLetter } from '../typography/index.ts';
import type { WantedEntry } from './wanted.ts';

/** Two hyphens are in no id of a document, of which ids are made. */
const idPrefix = 'index--';

/** The id of an entry: made of its words, so that it stays when others are added. */
function entryId(label: string): string {
  const hash = sha256(label.normalize('NFC'));
  return idPrefix + hash.slice(0, 12);
}

/**
 * The entries that an index has, in the order of the alphabet: those that were found,
 * and references that lead to one of them.
 */
export function fileEntries(
  wanted: readonly WantedEntry[],
  occurrences: ReadonlyMap<number, readonly Occurrence[]>,
): IndexEntry[] {
  const references = new Map(wanted.map(({ entry, see }) => [entry, see]));
  const found = new Set(
    wanted.flatMap(({ entry }, index) => (occurrences.has(index) ? [entry] : [])),
  );
  const isThere = (label: string): boolean => leadsTo(label, references, found);
  return wanted
    .flatMap(({ entry: label, see, 'see-also': seeAlso }, index): IndexEntry[] => {
      if (!isThere(label)) return [];
      return [
        {
          id: entryId(label),
          label,
          letter: letterOf(label),
          see: see === undefined ? undefined : entryId(see),
          seeAlso: seeAlso.filter(isThere).sort(comparePersian).map(entryId),
          occurrences: occurrences.get(index) ?? [],
        },
      ];
    })
    .sort((a, b) => comparePersian(a.label, b.label));
}

/** Whether an entry, or the one that it refers to in the end, was found. */
function leadsTo(
  label: string,
  references: ReadonlyMap<string, string | undefined>,
  found: ReadonlySet<string>,
): boolean {
  const seen = new Set<string>();
  let at: string | undefined = label;
  while (at !== undefined && !seen.has(at)) {
    if (found.has(at)) return true;
    seen.add(at);
    at = references.get(at);
  }
  return false;
}

function letterOf(label: string): string {
  const filed = filingLetter(label);
  if (filed === 'numbers') return labels.indexNumbers;
  if (filed === 'foreign') return labels.indexForeign;
  // A bare ا would not be read as a letter.
  return filed.letter === 'ا' ? 'الف' : filed.letter;
}
