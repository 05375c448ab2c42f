import type { KnownLines } from '../lines/known-lines.ts';
import type { Line } from '../lines/line.ts';
import { endOf } from '../lines/sentence.ts';
import { isSeparator } from '../lines/separator.ts';
import type { Decision } from '../plan/decision.ts';
import type { Block, Passage } from '../plan/plan.ts';
import { heading } from './found-block.ts';
import { type Head, readHead } from './head.ts';
import { isHeadingLike } from './heading.ts';
import { withLevels } from './heading-levels.ts';
import { follows, type ItemMark, itemMark } from './list.ts';
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
  const notes = passages.slice(passages.findLastIndex((passage) => !isNote(passage)) + 1);
  const above = passages.slice(0, passages.length - notes.length);
  // A line between a text and its notes is none of either.
  const isLine = ({ plain }: Passage): boolean => notes.length > 0 && isSeparator(plain);
  const text = above.slice(0, above.findLastIndex((passage) => !isLine(passage)) + 1);
  const tail = readTail(text, known.isContact, isVerse);
  const untilTail = text.slice(0, tail.start);
  const head = readHead(untilTail, tail.names, isVerse);
  const decisions: Decision[] = [];
  const body = readBody(untilTail.slice(head.length), known, decisions, tail.blocks.length > 0);
  const last: Block[] = notes.length > 0 ? [{ kind: 'notes', groups: [notes] }] : [];
  const blocks = [...head.blocks, ...withLevels(body), ...tail.blocks, ...last];
  return { head, tail, blocks, decisions };
}

/** A note stands behind the signature, and is none. */
function isNote({ lines }: Passage): boolean {
  return lines[0]?.hint?.kind === 'note';
}

function readBody(
  passages: readonly Passage[],
  known: KnownLines,
  decisions: Decision[],
  hasTail: boolean,
): Block[] {
  const blocks: Block[] = [];
  const sections = known.marksHeadings ? new Set() : sectionsAmong(passages);
  let at = 0;
  while (at < passages.length) {
    const found = sections.has(at)
      ? heading(passages[at] as Passage, 'short', true, 2)
      : readBlock(passages, at, known, hasTail);
    const { length, decision, ...block } = found;
    blocks.push(block);
    if (decision) decisions.push({ ...decision, line: (passages[at] as Passage).from });
    at += length;
  }
  return blocks;
}

/**
 * «الف. حاضران», «ب. خلاصهٔ گفتگوها»: short lines with a mark, each behind a blank line and with text
 * below it, that count on through a document.
 */
function sectionsAmong(passages: readonly Passage[]): ReadonlySet<number> {
  const rows = new Map<string, { at: number; mark: ItemMark }[]>();
  for (const [at, passage] of passages.entries()) {
    const { plain, lines } = passage;
    const mark = itemMark(plain);
    const next = passages[at + 1];
    if (!mark || mark.kind === 'bullet' || !next || lines.length > 1 || lines[0]?.hint) continue;
    const bare = plain.slice(mark.length);
    const isFree = passage.apart || at === 0 || endOf(passages[at - 1]?.plain ?? '') === 'open';
    if (!isFree || bare.length > 60 || !isHeadingLike(bare) || itemMark(next.plain)) continue;
    const row = rows.get(mark.kind) ?? [];
    const last = row.at(-1);
    const isNext = last ? follows(mark, last.mark) && at - last.at > 1 : mark.value === 1;
    if (isNext) rows.set(mark.kind, [...row, { at, mark }]);
  }
  const long = [...rows.values()].filter((row) => row.length >= 3);
  return new Set(long.flatMap((row) => row.map(({ at }) => at)));
}
