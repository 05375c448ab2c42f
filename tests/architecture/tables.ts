import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { House, Room } from './rooms.ts';

/** A page with a table that says the same as rooms.json. */
export interface Table {
  readonly file: string;
  /** The head of the table, as it stands in the page. */
  readonly head: string;
  readonly rows: readonly string[];
}

/** The tables of rooms.json in the pages that people read. */
export function tablesOf({ rooms, besideTheRooms }: House): Table[] {
  const row = (listed: Readonly<Record<string, Room>>, cells: (room: Room) => readonly string[]) =>
    Object.entries(listed).map(
      ([name, room]) => `| ${[`\`${name}\``, ...cells(room)].join(' | ')} |`,
    );
  return [
    {
      file: 'ARCHITECTURE.md',
      head: '| room | what it owns | what it must not know |',
      rows: row(rooms, ({ owns, mustNotKnow = '' }) => [owns, mustNotKnow]),
    },
    {
      file: 'src/README.md',
      head: '| room | knows |',
      rows: row(rooms, ({ knows }) => [namesOf(knows)]),
    },
    {
      file: 'src/README.md',
      head: '| file beside the rooms | what it is for | knows |',
      rows: row(besideTheRooms, ({ owns, knows }) => [owns, namesOf(knows)]),
    },
  ];
}

function namesOf(knows: readonly string[]): string {
  return knows.length > 0 ? knows.join(', ') : '–';
}

/** The rows of a table as they stand in its page. */
export function rowsIn({ file, head }: Table): string[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.slice(...rangeOf(lines, head));
}

/** Write a table into its page anew. */
export function renew({ file, head, rows }: Table): void {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const [from, to] = rangeOf(lines, head);
  lines.splice(from, to - from, ...rows);
  writeFileSync(join(root, file), lines.join('\n'));
}

/** From the line after the rule under a head to the first that is no row. */
function rangeOf(lines: readonly string[], head: string): [number, number] {
  const from = lines.indexOf(head) + 2;
  if (from < 2) return [0, 0];
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  return [from, length < 0 ? lines.length : from + length];
}
