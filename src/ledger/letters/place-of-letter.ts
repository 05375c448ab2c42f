import type { Nodes } from 'hast';
import type { Point } from 'unist';
import { skeleton } from '../../typography/index.ts';
import { sourceTextsOf } from './edition-text.ts';

/**
 * Where in its file a letter of a section's own text stands.
 * @param offset The letter's place in the skeleton; past the end, the end of the text is meant.
 * @param markdown The whole file.
 * @returns Undefined when the section has no text of its own.
 */
export function placeOfLetter(section: Nodes, offset: number, markdown: string): Point | undefined {
  const lines = markdown.split(/\r\n|\r|\n/);
  let rest = offset;
  let end: Point | undefined;
  for (const { value, position } of sourceTextsOf(section)) {
    const { length } = skeleton(value);
    if (rest < length && position) return findLetter(lines, position.start, rest);
    rest -= length;
    if (length > 0) end = position?.end ?? end;
  }
  return end && { line: end.line, column: end.column };
}

// In the file and not in the value: there, backslashes and quote marks stand between letters.
function findLetter(lines: readonly string[], start: Point, letters: number): Point {
  let rest = letters;
  for (let line = start.line; line <= lines.length; line += 1) {
    const text = lines[line - 1] as string;
    let column = 1;
    for (const character of text) {
      const bones = line > start.line || column >= start.column ? skeleton(character).length : 0;
      if (rest < bones) return { line, column };
      rest -= bones;
      column += character.length;
    }
  }
  return { line: start.line, column: start.column };
}
