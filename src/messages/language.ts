import type { Wording } from './rule.ts';
import { type DataByRule, rules } from './rules/index.ts';

/**
 * A language that messages can be told in: the words of every rule, made from the same data in
 * each language, and what joins them. What a rule weighs is the catalogue’s.
 */
export interface Language {
  readonly rules: { readonly [R in keyof DataByRule]: Wording<DataByRule[R]> };
  /** What was found, behind what is wrong. */
  readonly found: (what: string) => string;
  /** What would have been right: any of these, of which there is one at least. */
  readonly expected: (choices: readonly string[]) => string;
  /** What to do about a fault of the press, whatever the rule would say of a copy. */
  readonly pressFault: string;
}

/** The language of the catalogue. */
export const english: Language = {
  rules,
  found: (what) => `; found ${what}`,
  expected: (choices) => `; expected ${anyOf(choices)}`,
  pressFault:
    'The press made a mistake here: neither your book nor anybody’s copy is to blame, and the file is not handed on. Please report it, with this message, the document that it names, and what “chap doctor” says.',
};

function anyOf(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last;
}
