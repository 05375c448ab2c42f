import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** What a room, or a file beside the rooms, is for, and whom it knows. */
export interface Room {
  /** What it owns, in a line. */
  readonly owns: string;
  /** What it must not know, in a line; a file beside the rooms has none. */
  readonly mustNotKnow?: string;
  /** The rooms that it knows, and files beside them: these, and each of them. */
  readonly knows: readonly string[];
}

/**
 * rooms.json: who may know whom in src/. Paths are those under src/; one that ends in `/` is a
 * folder with all that is in it.
 */
export interface House {
  /** In the order in which text flows through them. */
  readonly rooms: Readonly<Record<string, Room>>;
  readonly besideTheRooms: Readonly<Record<string, Room>>;
  /** Other ways into rooms, for those who need only that much of one; and what is behind each. */
  readonly doors: Readonly<Record<string, string>>;
  /** Folders whose folders don't know each other, not by way of others either. */
  readonly strangers: readonly string[];
  /** Packages, and modules of Node, that only some may know, and who. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** Who may write to the disk, and what. */
  readonly writers: Readonly<Record<string, string>>;
  /** Globals that only some may use. */
  readonly globals: Readonly<Record<string, readonly string[]>>;
}

/** Read rooms.json. */
export function readHouse(): House {
  return JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8'));
}

/** The room that a path under src/ is in, or the file beside the rooms that it is. */
export function roomOf(path: string): string {
  return path.split('/')[0] as string;
}

/** Whether a path is one of those listed, or in a folder of them. */
export function isListed(path: string, listed: readonly string[]): boolean {
  return listed.some((each) => (each.endsWith('/') ? path.startsWith(each) : path === each));
}
