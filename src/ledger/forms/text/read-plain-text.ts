import { gap, type Passage } from '../../comparison/passages.ts';

/** A text as it was read back from its bytes. */
export interface TextReading {
  /** Its lines as they are. */
  readonly lines: readonly string[];
  /** What they say; the place of a passage is its line, from 1. */
  readonly passages: readonly Passage[];
}

/**
 * Marks and isolates that only order a line, which are looked at apart (text-controls.ts). An
 * override (U+202D, U+202E) makes letters stand in another order than they are read in, and
 * stays in the text.
 */
const marks = /[\u061C\u200E\u200F\u2066-\u2069]/g;

/**
 * Read a text edition (UTF-8, with a signature or without, its lines ended in any way).
 * @throws If it isn't UTF-8.
 */
export function readPlainText(bytes: Uint8Array): TextReading {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lines = text.split(/\r\n|\r|\n/);
  const passages = lines.map((line, index) => ({
    text: line.replace(marks, ''),
    gap: gap.block,
    place: index + 1,
  }));
  return { lines, passages };
}

/** So much of a file is looked at for what no text has. */
const sample = 4096;

/** Whether a file is a text: UTF-8, and nothing that only other files have. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.subarray(0, sample).includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
