import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pressDigest } from './digest.ts';
import { root } from './place.ts';

/** Which press it is: its version, and a digest of all on which the bytes that it makes depend. */
export interface Press {
  readonly version: string;
  readonly digest: string;
}

/** What compiling leaves in `dist/press.json`. */
export interface PressRecord extends Press {
  /** The digest of the compiled code alone. */
  readonly code: string;
}

/** Where the record lies, from the root. */
export const recordFile = 'dist/press.json';

/** The press can't say which one it is. */
export class PressError extends Error {}

/** The press's own version, as package.json has it. */
export const pressVersion: string = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
).version;

/**
 * Which press this is. Of its code compiling has left the digest; what else belongs to it may have
 * been changed since, and is read.
 * @param folder the press's own
 * @throws PressError when it wasn't compiled to the end
 */
export async function readPress(folder: string = root): Promise<Press> {
  const code = await readCode(join(folder, recordFile));
  return { version: pressVersion, digest: await pressDigest(folder, code) };
}

async function readCode(path: string): Promise<string> {
  const record = await readFile(path, 'utf8').then(parsed, () => undefined);
  if (record?.code) return record.code;
  throw new PressError(
    `the press is not compiled: ${recordFile} is not there; give the command “make” in the folder of the press, or “npm run compile”`,
  );
}

function parsed(text: string): Partial<PressRecord> | undefined {
  try {
    return JSON.parse(text) as Partial<PressRecord>;
  } catch {
    return undefined;
  }
}
