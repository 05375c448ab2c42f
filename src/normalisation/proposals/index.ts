import type { Message } from '../../messages/index.ts';
import { type Passage, vocabularyOf } from '../vocabulary.ts';
import { joinedPluralsOf } from './joined-plurals.ts';
import type { Proposal } from './proposal.ts';
import { type IsWord, ofSingleWords } from './single-words.ts';
import { inTwoForms } from './two-forms.ts';
import { inTwoSpellings } from './two-spellings.ts';

export type { Proposal, ProposalKind } from './proposal.ts';

const order = [
  'quotes',
  'settled',
  'torn',
  'run-together',
  'two-forms',
  'joined-plural',
  'letters',
] as const;

/**
 * What in a book needs a person, the surest first: each with its places and the counts of both forms.
 * Nothing is changed by it.
 * @param passages of the text as its rules have put it right, and names in front matter
 * @param isListed whether a dictionary has a word
 * @param refused forms that aren’t asked for again
 */
export function proposalsOf(
  passages: readonly Passage[],
  refused: ReadonlySet<string> = new Set(),
  isListed: IsWord = () => false,
): Proposal[] {
  const vocabulary = vocabularyOf(passages);
  const found = new Map<string, Proposal>();
  const all = [
    ...ofSingleWords(vocabulary, isListed),
    ...inTwoForms(vocabulary, isListed),
    ...inTwoSpellings(vocabulary, isListed),
    ...joinedPluralsOf(vocabulary),
  ];
  const wanted = new Set<string>();
  for (const each of all) {
    const { find, put = '' } = each;
    // Of two that would undo one another only the first is asked.
    if (refused.has(find) || found.has(find) || wanted.has(find) || found.has(put)) continue;
    found.set(find, each);
    wanted.add(put);
  }
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.count - a.count,
  );
}

/** Quotation marks without a partner, as the rules have told them of a document. */
export function unpairedQuotes(messages: readonly Message[], lines: readonly string[]): Proposal[] {
  return messages.flatMap(({ rule, file, place, data }) => {
    if (rule !== 'typography-quotes' || !place) return [];
    const { found } = data as { found: string };
    const line = place.line ?? 1;
    const context = lines[line - 1] ?? '';
    const at = Math.max(0, (place.column ?? 1) - 31);
    return [
      {
        kind: 'quotes' as const,
        find: found,
        count: 1,
        others: 0,
        reason: 'it isn’t sure where the quotation begins or ends: a correction, if anything',
        places: [{ file, line, context: context.slice(at, at + 60) }],
      },
    ];
  });
}
