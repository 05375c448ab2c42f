import type { Book, SpineItem } from '../../book/index.ts';
import { comparePersian } from '../../typography/index.ts';
import { findEntries } from '../find.ts';
import { type TextBlock, textBlocks } from '../part-text.ts';
import { phraseTree } from '../phrases.ts';
import { formsOf, type WantedEntry } from '../wanted.ts';
import { readWords, type Word } from '../words.ts';
import { type Candidate, candidatesIn } from './candidates.ts';

/** An entry that an index may want, and what speaks for it. */
export interface Suggestion {
  readonly entry: string;
  readonly kind: WantedEntry['kind'];
  /** Its form in the text, where that isn’t the entry itself. */
  readonly find?: string;
  readonly count: number;
  /** The id of the document in which it stands first, and the line of its file. */
  readonly part: string;
  readonly line: number;
  /** The words around it there. */
  readonly context: string;
}

interface Block {
  readonly part: SpineItem;
  readonly block: TextBlock;
  readonly words: readonly Word[];
}

/** An author's name needs no other sign of it. */
const authorWeight = 3;
/** How often a pair of words comes before it is a subject. */
const leastOfPairs = 4;
/** How closely the words of a phrase have to belong together; see {@link closeness}. */
const leastCloseness = 0.25;

/**
 * Names and frequent terms of a book that have no entry yet, the likeliest first.
 * Nothing is decided: which of them a reader would look up, an editor knows.
 * @param authors the names of those who signed
 */
export function suggestEntries(
  { spine }: Book,
  wanted: readonly WantedEntry[],
  authors: readonly string[],
): Suggestion[] {
  const blocks = spine
    .filter(({ kind }) => kind === 'document')
    .flatMap((part) =>
      textBlocks(part.content).map(
        (block): Block => ({ part, block, words: readWords(block.text) }),
      ),
    );
  const candidates = gather(blocks, authors, wanted);
  const counts = wordCounts(blocks);
  // Those that there are take part: what is theirs is no candidate’s.
  const all = [...wanted, ...candidates.map(({ candidate }) => asWanted(candidate))];
  const places = findAll(blocks, all);
  return candidates
    .flatMap(({ candidate, hints }, index) => {
      const found = places.get(wanted.length + index);
      if (!found) return [];
      const { weight } = candidate;
      const close = weight === authorWeight ? 1 : closeness(candidate, hints, found.count, counts);
      if (close < leastCloseness || (weight === 1 && found.count < leastOfPairs)) return [];
      const score = weight * (1 + Math.log(found.count)) * (0.5 + close);
      return [{ score, suggestion: suggestionOf(candidate, found) }];
    })
    .sort((a, b) => b.score - a.score || comparePersian(a.suggestion.entry, b.suggestion.entry))
    .map(({ suggestion }) => suggestion);
}

/** A phrase, and how often something hinted at it. */
interface Gathered {
  candidate: Candidate;
  hints: number;
}

/** Each phrase once, by the hint that says most; those that an entry has for a form are left out. */
function gather(
  blocks: readonly Block[],
  authors: readonly string[],
  wanted: readonly WantedEntry[],
): Gathered[] {
  const known = new Set(wanted.flatMap((entry) => [entry.entry, ...formsOf(entry)]).map(keyOf));
  const byKey = new Map<string, Gathered>();
  const add = (candidate: Candidate): void => {
    const key = keyOf(candidate.phrase);
    if (key === '' || known.has(key)) return;
    const same = byKey.get(key);
    if (!same) byKey.set(key, { candidate, hints: 1 });
    else {
      same.hints += 1;
      if (candidate.weight > same.candidate.weight) same.candidate = candidate;
    }
  };
  for (const phrase of authors.filter(isName)) {
    add({ phrase, kind: 'person', weight: authorWeight });
  }
  for (const { block, words } of blocks) {
    for (const candidate of candidatesIn(block.text, words)) add(candidate);
  }
  return [...byKey.values()].filter(
    ({ candidate, hints }) => candidate.weight > 1 || hints >= leastOfPairs,
  );
}

function wordCounts(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of blocks) {
    for (const { bare } of words) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  }
  return counts;
}

/**
 * How closely a phrase belongs together, up to 1: how often it comes, against how often
 * its words do (their geometric mean). Of one word, how often something hints at it.
 */
function closeness(
  { phrase }: Candidate,
  hints: number,
  count: number,
  counts: ReadonlyMap<string, number>,
): number {
  const words = keyOf(phrase).split(' ');
  const total = words.reduce((sum, word) => sum + Math.log(counts.get(word) ?? 1), 0);
  return Math.min(1, (words.length === 1 ? hints : count) / Math.exp(total / words.length));
}

interface Found {
  count: number;
  /** Where it stands first. */
  readonly block: Block;
  readonly start: number;
}

function findAll(blocks: readonly Block[], entries: readonly WantedEntry[]): Map<number, Found> {
  const tree = phraseTree(entries);
  const places = new Map<number, Found>();
  for (const block of blocks) {
    for (const { entry, from } of findEntries(block.words, tree, () => true).matches) {
      const found = places.get(entry);
      if (found) found.count += 1;
      else places.set(entry, { count: 1, block, start: (block.words[from] as Word).start });
    }
  }
  return places;
}

/** Not «یکی از فعالین» and not «۹ نفر از اعضای حزب». */
function isName(author: string): boolean {
  const words = readWords(author);
  return (
    words.length <= 3 && words.every(({ bare }) => !/^(?:[0-9]+|از|یکی|جمعی|نفر|و)$/.test(bare))
  );
}

function keyOf(phrase: string): string {
  return readWords(phrase)
    .map(({ bare }) => bare)
    .join(' ');
}

function asWanted({ phrase, kind }: Candidate): WantedEntry {
  return { entry: phrase, kind, find: [phrase], not: [], 'see-also': [], except: [] };
}

function suggestionOf({ phrase, kind }: Candidate, { count, block, start }: Found): Suggestion {
  const entry = kind === 'person' ? surnameFirst(phrase) : phrase;
  const { text, line = 1 } = block.block;
  return {
    entry,
    kind,
    ...(entry !== phrase && { find: phrase }),
    count,
    part: block.part.id,
    line: line + text.slice(0, start).split('\n').length - 1,
    context: contextOf(text, start),
  };
}

function surnameFirst(name: string): string {
  const [given, ...surname] = name.split(' ');
  return surname.length === 0 ? name : `${surname.join(' ')}، ${given}`;
}

const around = 30;

/** Some whole words before and after. */
function contextOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - around), at).replace(at > around ? /^\S*\s/ : '', '');
  const after = text
    .slice(at, at + 2 * around)
    .replace(text.length > at + 2 * around ? /\s\S*$/ : '', '');
  return `${before}${after}`.replace(/\s+/g, ' ').trim();
}
