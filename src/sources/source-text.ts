import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A source file as it came: its bytes by their hash, its text by lines. */
export interface SourceText {
  /** The file's name within the book's `sources` folder. */
  readonly name: string;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  /** How many. */
  readonly bytes: number;
  /** Split at line feeds; line 1 is `lines[0]`. */
  readonly lines: readonly string[];
}

/** Why a source cannot be read. */
export type SourceFault = 'missing' | 'unreadable' | 'not-utf8';

/**
 * Read a source byte for byte. A byte order mark and the carriage returns of
 * Windows line ends are no part of the text.
 */
export async function readSource(path: string, name: string): Promise<SourceText | SourceFault> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'not-utf8';
  }
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    lines: text.split('\n').map((line) => line.replace(/\r$/, '')),
  };
}

/** The SHA-256 of a file that isn't read as text: a DOCX, a page of HTML. Undefined when it can't be read. */
export async function hashSource(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}
