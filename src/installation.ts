import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The same from `src/` and from `dist/`: both lie right below the root.
const root = fileURLToPath(new URL('..', import.meta.url));

/** The press's own version, as package.json has it. */
export const pressVersion: string = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
).version;

/** A file of `templates/`. */
export function templatePath(...parts: string[]): string {
  return join(root, 'templates', ...parts);
}

/** A file of `fonts/`. */
export function fontPath(...parts: string[]): string {
  return join(root, 'fonts', ...parts);
}
