import type { Point } from 'unist';

/**
 * How many signs of emphasis, code and links one passage may have: the parser looks back from each
 * to all before it. The most crowded page of a book has some hundred.
 */
const most = 5000;

/** A row of a sign that may open or close something, unless it is escaped. */
const signs = /\\.|\*+|_+|`+|\]/gu;

const codeFence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const underHead = /^[ \t]*[|:-][ \t|:-]*$/;
const item = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

/**
 * The first line up to which a passage has more signs than its parser can put in pairs in good
 * time; undefined where none has. A passage ends with an empty line or an item; the rows of a table
 * are passages each, and the lines of code are none.
 */
export function crowdedLine(markdown: string): Point | undefined {
  let [count, isTable, before]: [number, boolean, string] = [0, false, ''];
  let code: string | undefined;
  const at = markdown.split(/\r\n|\r|\n/).findIndex((line) => {
    const fence = codeFence.exec(line)?.[1];
    if (code !== undefined) {
      if (fence?.startsWith(code) && line.trim() === fence) code = undefined;
      return false;
    }
    if (fence !== undefined) code = fence;
    if (line.trim() === '') [count, isTable] = [0, false];
    else if (underHead.test(line) && line.includes('-') && before.includes('|')) isTable = true;
    if (isTable || item.test(line)) count = 0;
    before = line;
    for (const [sign] of line.matchAll(signs)) {
      if (sign.startsWith('\\')) continue;
      count += sign.length;
    }
    // A rule has nothing to pair.
    return count > most && !/^[*_\s]*$/.test(line);
  });
  return at < 0 ? undefined : { line: at + 1, column: 1 };
}
