import { join } from 'node:path';
import { sha256 } from '../digests/index.ts';
import { filesIn, readAsCommitted } from './files.ts';

/** Beside the compiled code, from the root: all on which the bytes of an artifact may depend. */
const folders = ['templates', 'fonts'] as const;
const lock = 'npm-shrinkwrap.json';

/**
 * The digest of a press: its compiled code, its templates, its fonts, and which version it takes
 * of each dependency. It is the same in a checkout, in what `npm pack` makes of it, and on
 * Windows.
 * @param root the folder of the press
 * @param code what `codeDigest` says of it
 */
export async function pressDigest(root: string, code: string): Promise<string> {
  const paths = (await Promise.all(folders.map((folder) => filesUnder(root, folder)))).flat();
  const lines = await Promise.all([...paths, lock].map((path) => lineOf(root, path)));
  return sha256(`${code}  dist\n${lines.join('')}`);
}

/** The digest of the compiled code: source maps and declarations are not run. */
export async function codeDigest(root: string): Promise<string> {
  const programs = (await filesUnder(root, 'dist')).filter((path) => path.endsWith('.js'));
  return sha256((await Promise.all(programs.map((path) => lineOf(root, path)))).join(''));
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  return (await filesIn(join(root, folder))).map((path) => `${folder}/${path}`);
}

/** As `sha256sum` writes it. */
async function lineOf(root: string, path: string): Promise<string> {
  return `${sha256(await readAsCommitted(join(root, path)))}  ${path}\n`;
}
