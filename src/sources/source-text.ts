import { sha256 } from '../digests/index.ts';
import type { DocumentLines, LineRange } from './line-range.ts';

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
  /** Lines that the book declares to be left out; no document holds them, wherever they stand. */
  readonly omitted?: readonly LineRange[];
}

/**
 * The lines of a document, from its first to its last; empty where one is left out of the book,
 * or is another document's.
 */
export function linesOfDocument(
  { lines, omitted = [] }: Pick<SourceText, 'lines' | 'omitted'>,
  { from, to, without = [] }: DocumentLines,
): string[] {
  const own = lines.slice(from - 1, to);
  for (const gap of [...omitted, ...without]) {
    const end = Math.min(gap.to, to, lines.length);
    for (let line = Math.max(gap.from, from); line <= end; line += 1) own[line - from] = '';
  }
  return own;
}

/**
 * The text of a source, from its bytes; undefined when they are no UTF-8. A byte order
 * mark and the carriage returns of Windows line ends are no part of the text.
 */
export function readSource(bytes: Uint8Array, name: string): SourceText | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return {
    name,
    sha256: sha256(bytes),
    bytes: bytes.length,
    lines: text.split('\n').map((line) => line.replace(/\r$/, '')),
  };
}
