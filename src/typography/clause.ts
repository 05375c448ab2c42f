import { nextWord } from './characters.ts';

/** What goes on with another clause: behind a verb, not behind its object. */
const conjunctions = new Set('و که ولی اما تا چون یا اگه اگر پس وقتی'.split(' '));

/** Whether a clause may end at an offset: at a mark or an end, or before a conjunction. */
export function endsClause(text: string, offset: number): boolean {
  const isMark = /^\s*(?:$|[،؛:.!؟?»)…\n])/.test(text.slice(offset, offset + 4));
  return isMark || conjunctions.has(nextWord(text, offset));
}
