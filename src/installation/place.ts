import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the press itself. The same from `src/` and from `dist/`: both lie right below it. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** A file of `fonts/`. */
export function fontPath(...parts: string[]): string {
  return join(root, 'fonts', ...parts);
}
