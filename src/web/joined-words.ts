import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Book } from '../book/index.ts';
import { normalise } from '../typography/index.ts';
import { type Fold, type FoldedText, parts } from './search-folding.ts';

/**
 * Which words of a text are written as one by the rules of typography, or by the index: for each first
 * word those that may follow it; `*` stands for whatever else follows. Only between these is a
 * space skipped by a search, or «مادر» would be found in «ما در».
 */
export type JoinedWords = Readonly<Record<string, readonly string[]>>;

const halfSpace = '\u200C';

/**
 * Of a book as it is printed: one whose half-spaces were put right has hardly any left to be joined.
 * @param fold as the search of the page folds words, which looks them up here
 */
export function joinedWords({ spine, index, text, accepted = [] }: Book, fold: Fold): JoinedWords {
  const pairs = new Map<string, Set<string>>();
  const add = (first: string, next: string): void => {
    if (first === '' || next.replace('*', '') === '') return;
    const known = pairs.get(first);
    if (known) known.add(next);
    else pairs.set(first, new Set([next]));
  };
  for (const { kind, content } of spine) {
    if (kind !== 'document') continue;
    for (const text of passagesOf(content)) {
      for (const [first, next] of joinedIn(text)) {
        // What stands before may have been joined just now, and may be parted in the text too.
        const last = first.split(halfSpace).at(-1) ?? '';
        for (const each of [first, last]) add(lastWord(fold(each)), firstWord(fold(next)));
      }
    }
  }
  // What the reading text has put right stands as it was in the other.
  for (const { find } of text === 'diplomatic' ? accepted : []) {
    const pieces = find.split(/[ \u200C]/).map((piece) => fold(piece).f);
    pieces.slice(1).forEach((next, at) => {
      add(pieces[at] as string, `${next}*`);
    });
  }
  for (const { label } of index) {
    for (const word of label.split(/\s+/)) {
      const pieces = word.split(halfSpace).map((piece) => fold(piece).f);
      pieces.slice(1).forEach((next, at) => {
        add(pieces[at] as string, `${next}*`);
      });
    }
  }
  return Object.fromEntries(
    [...pairs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([first, next]) => [first, [...next].sort()] as const),
  );
}

/** The words that the rules would join in a passage that has a space between them. */
function joinedIn(text: string): (readonly [string, string])[] {
  const { steps } = normalise(text, { rules: {} });
  return steps.flatMap(({ text: before, changes }) =>
    changes.flatMap(({ start, before: was, after }) => {
      if (!after.includes(halfSpace)) return [];
      // A rule may take the word along: «درمی » becomes «درمی‌».
      return [...was.matchAll(/\s+/g)].map(({ 0: space, index }) => {
        const at = start + index;
        const first = /\S*$/.exec(before.slice(0, at))?.[0] ?? '';
        const next = /^\S*/.exec(before.slice(at + space.length))?.[0] ?? '';
        return [first, next] as const;
      });
    }),
  );
}

/** What of a folded text no space or sign parts from its end. */
function lastWord({ f, g }: FoldedText): string {
  return f.slice(Math.max(0, g.findLastIndex(parts)));
}

/** What of it no space or sign parts from its beginning. */
function firstWord({ f, g }: FoldedText): string {
  const end = g.findIndex((gap, at) => at > 0 && parts(gap));
  return end < 0 ? f : f.slice(0, end);
}

const blockNames = new Set('p h2 h3 h4 h5 h6 li td th dt dd figcaption pre'.split(' '));

function passagesOf(content: Element): string[] {
  const texts: string[] = [];
  visit(content, 'element', (element) => {
    if (element.properties['dataApparatus'] !== undefined) return 'skip';
    if (!blockNames.has(element.tagName)) return undefined;
    texts.push(textOf(element));
    // An item may hold paragraphs, or a list of its own.
    return element.tagName === 'li' ? undefined : 'skip';
  });
  return texts;
}

/** The text of a passage; a line’s end parts words. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('');
}
