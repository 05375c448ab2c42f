import { basename } from 'node:path';
import type { Manuscript } from '../../manuscript/index.ts';
import { type DataOf, type Message, message } from '../../messages/index.ts';
import type { LineRange, SourceText } from '../../sources/index.ts';
import { findChanges, moveRange } from './change.ts';

/** Tells what a newer version of a source changes, and in which documents of the book. */
export function tellChanges(
  manuscript: Manuscript,
  older: SourceText,
  lines: readonly string[],
  file: string,
): Message[] {
  const changes = findChanges(older.lines, lines);
  const owners = ownersOf(manuscript, older.name);
  if (changes.length === 0) {
    return [message(file, 'import-known', { case: 'text', source: older.name })];
  }
  const told = changes.map(({ was, is, removed, added }) => {
    const owner = owners.find(
      ({ range }) => range.from <= Math.max(was.to, was.from) && range.to >= was.from,
    );
    const change: DataOf<'import-changed'> = {
      case: 'lines',
      from: was.from,
      to: was.to,
      ...(owner && { document: owner.name }),
      ...(added.length > 0 && { added: someLines(added, is) }),
      ...(removed.length > 0 && { removed: someLines(removed, was) }),
    };
    return message(file, 'import-changed', change, { line: Math.max(1, is.from), column: 1 });
  });
  const moved = owners.flatMap(({ name, range }) => {
    const now = moveRange(range, changes);
    if (now.from === range.from && now.to === range.to) return [];
    const places = { ...range, start: now.from, end: now.to };
    const move = { case: 'moved', document: name, ...places } as const;
    return [message(file, 'import-changed', move, { line: now.from, column: 1 })];
  });
  return [...told, ...moved];
}

function ownersOf({ chapters }: Manuscript, source: string): { name: string; range: LineRange }[] {
  return chapters.flatMap(({ id, documents }) =>
    documents
      .filter(({ fields }) => fields.value.source.file === source)
      .map(({ path, fields }) => ({
        name: `${id}/${basename(path)}`,
        range: fields.value.source.lines,
      })),
  );
}

function someLines(
  lines: readonly string[],
  { from }: LineRange,
): { from: number; count: number; text: string } {
  const text = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  // More than a message shows, so that it can show that there is more.
  return { from, count: lines.length, text: text.slice(0, 61) };
}
