import { gap, type Passage } from './passages.ts';

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
