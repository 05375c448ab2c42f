import { gap, type Passage } from '../../comparison/passages.ts';

/**
 * Read a text edition (UTF-8); the place of a passage is its line.
 * @throws If it isn't UTF-8.
 */
export function readPlainText(bytes: Uint8Array): Passage[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line, gap: gap.block, place: index + 1 }));
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
