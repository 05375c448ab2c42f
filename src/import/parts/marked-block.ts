import type { LineHint } from '../lines/line.ts';
import { runFrom } from '../lines/passage-runs.ts';
import type { Passage } from '../plan/plan.ts';
import { type FoundBlock, heading } from './found-block.ts';

/** A block that the source marks as what it is, as HTML and DOCX do. */
export function markedBlock(
  passages: readonly Passage[],
  at: number,
  hint: LineHint,
  shift = 0,
): FoundBlock {
  const passage = passages[at] as Passage;
  // Each heading is a block of its own: nobody looks what follows it.
  if (hint.kind === 'heading') {
    const depth = Math.min(4, Math.max(2, hint.depth + shift));
    return heading(passage, 'marked', true, depth);
  }
  const same = runFrom(passages, at, (other) => other.lines[0]?.hint?.kind === hint.kind);
  switch (hint.kind) {
    case 'list': {
      return { kind: 'bullets', groups: [same], length: same.length };
    }
    case 'speech':
      return { kind: 'paragraph', groups: [[passage]], length: 1 };
    case 'verse': {
      const stanzas: Passage[][] = [];
      for (const other of same) {
        if (other.apart || stanzas.length === 0) stanzas.push([other]);
        else stanzas.at(-1)?.push(other);
      }
      const isApart = stanzas.every(({ length }) => length === 1);
      return { kind: 'verse', groups: isApart ? [same] : stanzas, length: same.length };
    }
    case 'code':
      return { kind: 'code', groups: [same], length: same.length };
    case 'quote':
      return { kind: 'quote', groups: same.map((other) => [other]), length: same.length };
    case 'note':
      return { kind: 'notes', groups: [same], length: same.length };
    case 'table': {
      const rows = passages.slice(at, at + hint.rows);
      return { kind: 'table', groups: [rows], length: rows.length };
    }
  }
}
