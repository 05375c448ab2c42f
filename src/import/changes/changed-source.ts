import { basename } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Manuscript } from '../../manuscript/index.ts';
import { tell } from '../../messages/index.ts';
import type { LineRange, SourceText } from '../../sources/index.ts';
import { type Change, findChanges, moveRange } from './change.ts';

/** Tells what a newer version of a source changes, and in which documents of the book. */
export function tellChanges(
  manuscript: Manuscript,
  older: SourceText,
  lines: readonly string[],
  file: VFile,
): VFileMessage[] {
  const changes = findChanges(older.lines, lines);
  const owners = ownersOf(manuscript, older.name);
  if (changes.length === 0) {
    const reason = `The book has this text already, as “sources/${older.name}”: no line differs`;
    return [tell(file, 'import-known', reason)];
  }
  const told = changes.map((change) => {
    const { was, is, removed, added } = change;
    const owner = owners.find(
      ({ range }) => range.from <= Math.max(was.to, was.from) && range.to >= was.from,
    );
    const where = owner ? `; it belongs to “${owner.name}”` : '';
    const reason = `${inWords(change)}${where}`;
    return tell(file, 'import-changed', reason, {
      place: { line: Math.max(1, is.from), column: 1 },
      actual: added.length > 0 ? show(added, is) : 'nothing',
      expected: removed.length > 0 ? [show(removed, was)] : undefined,
    });
  });
  const moved = owners.flatMap(({ name, range }) => {
    const now = moveRange(range, changes);
    if (now.from === range.from && now.to === range.to) return [];
    const reason = `“${name}”, lines ${range.from} to ${range.to}, would be lines ${now.from} to ${now.to}`;
    return [tell(file, 'import-changed', reason, { place: { line: now.from, column: 1 } })];
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

function inWords({ was, removed, added }: Change): string {
  const which = removed.length === 1 ? `line ${was.from}` : `lines ${was.from} to ${was.to}`;
  if (removed.length === 0)
    return `Behind line ${was.from - 1} of the source in the book, lines were added`;
  return added.length === 0
    ? `The source in the book has ${which}, this one hasn’t`
    : `In the source in the book, ${which} read otherwise`;
}

function show(lines: readonly string[], { from }: LineRange): string {
  const text = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  const more = lines.length > 1 ? ` (${lines.length} lines)` : '';
  return `“${text.slice(0, 60)}${text.length > 60 ? '…' : ''}” in line ${from}${more}`;
}
