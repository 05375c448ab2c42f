import type { KnownLines } from '../lines/known-lines.ts';
import type { Line } from '../lines/line.ts';
import type { Decision } from '../plan/decision.ts';
import type { Block, Passage } from '../plan/plan.ts';
import { type Head, readHead } from './head.ts';
import { readBlock } from './read-block.ts';
import { readTail, type Tail } from './tail.ts';

/** A document's passages, each with what it is. */
export interface Structure {
  readonly head: Head;
  readonly tail: Tail;
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
}

/** Says of each passage of a document what it is. */
export function readStructure(passages: readonly Passage[], known: KnownLines): Structure {
  const isVerse = (line: Line): boolean => known.verseOf(line) !== undefined;
  const tail = readTail(passages, known.isContact, isVerse);
  const above = passages.slice(0, tail.start);
  const head = readHead(above, tail.names, isVerse);
  const decisions: Decision[] = [];
  const body = readBody(above.slice(head.length), known, decisions, tail.blocks.length > 0);
  return { head, tail, blocks: [...head.blocks, ...body, ...tail.blocks], decisions };
}

function readBody(
  passages: readonly Passage[],
  known: KnownLines,
  decisions: Decision[],
  hasTail: boolean,
): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < passages.length) {
    const found = readBlock(passages, at, known, hasTail);
    const { length, decision, ...block } = found;
    blocks.push(block);
    if (decision) decisions.push({ ...decision, line: (passages[at] as Passage).from });
    at += length;
  }
  return blocks;
}
