import type { PlacedFields } from '../messages/index.ts';
import type { Inflection } from './endings.ts';

/** An entry as an editor wants it: what `index.yaml` says of it. */
export interface WantedEntry {
  readonly entry: string;
  readonly kind: 'person' | 'place' | 'workplace' | 'organisation' | 'work' | 'subject';
  readonly find?: readonly string[] | undefined;
  readonly not: readonly string[];
  readonly see?: string | undefined;
  readonly 'see-also': readonly string[];
  readonly in?: readonly string[] | undefined;
  readonly except: readonly string[];
}

/** All that an editor wants in the index of a book, and where it stands. */
export interface WantedIndex {
  readonly path: string;
  readonly fields: PlacedFields & { readonly value: readonly WantedEntry[] };
}

/** How an entry’s forms may be inflected. */
export function inflectionOf({ kind }: WantedEntry): Inflection {
  if (kind === 'person') return kind;
  return kind === 'place' || kind === 'workplace' || kind === 'work' ? 'name' : 'word';
}

/**
 * The forms to look for. Without forms of its own an entry is one, but for what stands
 * in brackets to tell namesakes apart; a person’s is turned round too.
 */
export function formsOf({ entry, kind, find, see }: WantedEntry): readonly string[] {
  if (see !== undefined) return [];
  if (find) return find;
  const bare = entry.replace(/\s*\([^()]*\)\s*$/, '');
  const own = /[\p{L}\p{Nd}]/u.test(bare) ? bare : entry;
  const [surname, given, more] = own.split('،').map((part) => part.trim());
  return kind === 'person' && surname && given && more === undefined
    ? [own, `${given} ${surname}`]
    : [own];
}
