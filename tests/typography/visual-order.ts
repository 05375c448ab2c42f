import bidiFactory, { type Bidi } from 'bidi-js';
import { findIsolates } from '../../src/typography/index.ts';

// Its types describe the module that Node doesn’t load.
const bidi = (bidiFactory as unknown as () => Bidi)();

const controls = /[\u2066-\u2069]/g;

/** The signs of a line from left to right as UAX #9 sets them in a right-to-left paragraph, and which way brackets look. */
export function visualOrder(line: string): string {
  const embedding = bidi.getEmbeddingLevels(line, 'rtl');
  const units = Array.from({ length: line.length }, (_, index) => index);
  for (const [start = 0, end = 0] of bidi.getReorderSegments(line, embedding)) {
    const turned = units.slice(start, end + 1).reverse();
    units.splice(start, turned.length, ...turned);
  }
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  return units
    .map((unit) => mirrored.get(unit) ?? line[unit])
    .join('')
    .replace(controls, '');
}

/** The line with what the press isolates between the signs of isolates. */
export function isolated(line: string): string {
  let [marked, at] = ['', 0];
  for (const { start, end, direction, parts = [] } of findIsolates(line)) {
    marked += line.slice(at, start) + (direction === 'rtl' ? '\u2067' : '\u2066');
    at = start;
    for (const part of parts) {
      marked += `${line.slice(at, part.start)}\u2066${line.slice(part.start, part.end)}\u2069`;
      at = part.end;
    }
    marked += `${line.slice(at, end)}\u2069`;
    at = end;
  }
  return marked + line.slice(at);
}

/** What stands between ⟦ and ⟧ is read from left to right as a whole. */
export function asMarked(line: string): string {
  return line.replaceAll('⟦', '\u2066').replaceAll('⟧', '\u2069');
}

/** A marked line as it was typed. */
export function asTyped(line: string): string {
  return line.replace(/[⟦⟧]/g, '');
}
