import { tooMuch } from '../limits/index.ts';
import { Keyword, mostItems, Scanner } from './content-scanner.ts';
import type { Operand } from './operand.ts';

/**
 * Reads a content stream, or a CMap, which is written in the same way (ISO 32000,
 * 7.2 and 7.8.2): once from its first byte to its last. What can't be read is
 * passed over.
 * @throws UnreadableFileError when what stands before an operator, or in a list, was made to
 *   use up the memory.
 * @param content A byte to a character.
 * @param handle Called for each operator with all that stood before it, and where in the
 *   content the first of it begins and the operator ends.
 */
export function readOperators(
  content: string,
  handle: (operator: string, operands: readonly Operand[], start: number, end: number) => void,
): void {
  const scanner = new Scanner(content);
  let operands: Operand[] = [];
  let start: number | undefined;
  for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
    start ??= scanner.start;
    if (!(token instanceof Keyword)) {
      if (operands.push(token) > mostItems) throw tooMuch();
    } else {
      if (token.name === 'ID') scanner.skipImage();
      handle(token.name, operands, start, scanner.end);
      operands = [];
      start = undefined;
    }
  }
}
