import { partJoinedPlural } from '../../typography/index.ts';
import { placeOf, type Vocabulary, type WordInPlace } from '../vocabulary.ts';
import type { Proposal } from './proposal.ts';

const parted = /\u200Cها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان)?$/;

/** Plurals that are joined («کتابها») in a book that mostly writes them apart («خانه‌ها»). */
export function joinedPluralsOf({ words, count }: Vocabulary): Proposal[] {
  const found = new Map<string, { readonly put: string; readonly at: WordInPlace[] }>();
  let apart = 0;
  let joined = 0;
  for (const each of words) {
    if (parted.test(each.word)) apart += 1;
    const put = partJoinedPlural(each.word);
    if (put === undefined) continue;
    joined += 1;
    const known = found.get(each.word);
    if (known) known.at.push(each);
    else found.set(each.word, { put, at: [each] });
  }
  if (apart < joined) return [];
  const reason = `the book writes ${apart} plurals apart and ${joined} joined`;
  return [...found].map(([find, { put, at }]) => ({
    kind: 'joined-plural',
    find,
    put,
    count: at.length,
    others: count(put),
    reason,
    places: at.map(placeOf),
  }));
}
