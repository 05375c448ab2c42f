import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the press itself. As source this file lies two folders below it, compiled in `dist/`. */
export const root: string = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../..' : '..', import.meta.url),
);

/** A file of `templates/`. */
export function templatePath(...parts: string[]): string {
  return join(root, 'templates', ...parts);
}

/** A file of `fonts/`. */
export function fontPath(...parts: string[]): string {
  return join(root, 'fonts', ...parts);
}
