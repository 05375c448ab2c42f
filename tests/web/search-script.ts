import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** A text folded for comparison; see templates/web/search.js. */
export interface FoldedText {
  readonly f: string;
  readonly g: readonly number[];
}

/** The search that is shipped in pages, as it is shipped. */
export interface Search {
  fold(text: string): FoldedText;
  parse(query: string): FoldedText;
  find(
    text: FoldedText,
    query: FoldedText,
    within?: boolean,
    joined?: Readonly<Record<string, readonly string[]>>,
  ): readonly { readonly from: number; readonly to: number; readonly tier: number }[];
}

const context: { chapSearch?: Search } = {};
vm.runInNewContext(readFileSync('templates/web/search.js', 'utf8'), context);

/** It. */
export const search = context.chapSearch as Search;

/** What of a text is found, with the tier behind it where that isn’t the first. */
export function found(
  text: string,
  query: string,
  { within = false, joined = {} }: { within?: boolean; joined?: Record<string, string[]> } = {},
): string[] {
  return search
    .find(search.fold(text), search.parse(query), within, joined)
    .map(({ from, to, tier }) => `${text.slice(from, to)}${tier > 0 ? ` (${tier})` : ''}`);
}
