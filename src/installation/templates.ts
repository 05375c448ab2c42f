import { join } from 'node:path';
import { filesIn, readAsCommitted } from './files.ts';
import { root } from './place.ts';
import { PressError } from './press.ts';

/**
 * All files of `templates/`, by their paths in there (`print/book.css`). They are read once, and
 * who needs one is given what it says: what comes of a value can then be known from the value.
 */
export type Templates = Readonly<Record<string, Uint8Array>>;

/** Read all templates, as the repository has them. */
export async function readTemplates(): Promise<Templates> {
  const folder = join(root, 'templates');
  const read = async (path: string): Promise<[string, Uint8Array]> => [
    path,
    await readAsCommitted(join(folder, path)),
  ];
  return Object.fromEntries(await Promise.all((await filesIn(folder)).map(read)));
}

/**
 * The bytes of one template.
 * @throws PressError when the press lacks it
 */
export function templateBytes(templates: Templates, path: string): Uint8Array {
  const bytes = Object.hasOwn(templates, path) ? templates[path] : undefined;
  if (bytes) return bytes;
  throw new PressError(`the press is not whole: templates/${path} is not there`);
}

/** The text of one template. */
export function templateText(templates: Templates, path: string): string {
  return new TextDecoder().decode(templateBytes(templates, path));
}

/** The texts of all templates in a folder, by their names there without what follows the dot. */
export function templateTexts(
  templates: Templates,
  folder: string,
): Readonly<Record<string, string>> {
  const start = `${folder}/`;
  const paths = Object.keys(templates).filter((path) => path.startsWith(start));
  const named = paths.map((path) => [
    path.slice(start.length).replace(/\..*$/, ''),
    templateText(templates, path),
  ]);
  return Object.fromEntries(named);
}
