import { join } from 'node:path';
import type { Point } from 'unist';
import { VFile } from 'vfile';
import { type BookFile, type BookFolder, fileAt } from '../book-folder/index.ts';
import { tell } from '../messages/index.ts';

/** Opens a text of the book's folder, by its path in it; undefined when it can't be read, which was told. */
export type OpenText = (path: string) => VFile | 'missing' | undefined;

/** Opens a text; what is told of it, now and later, is told to one of `files`. */
export function openText(
  folder: BookFolder,
  path: string,
  files: VFile[],
): VFile | 'missing' | undefined {
  const found = fileAt(folder, path);
  if (!found) return 'missing';
  const file = new VFile({ path: join(folder.path, path) });
  files.push(file);
  if (!('bytes' in found)) {
    tellUnreadable(file, found);
    return undefined;
  }
  try {
    file.value = new TextDecoder('utf-8', { fatal: true }).decode(found.bytes);
    return file;
  } catch {
    tell(file, 'not-utf8', { case: 'text' }, firstFault(found.bytes));
    return undefined;
  }
}

function tellUnreadable(file: VFile, found: BookFile): void {
  const isLink = 'fault' in found && found.fault === 'outside';
  tell(file, 'file-unreadable', { case: isLink ? 'link' : 'text' }, { line: 1, column: 1 });
}

/** Where bytes stop to be UTF-8. */
function firstFault(bytes: Uint8Array): Point {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] as string;
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
