import { createContext, runInContext } from 'node:vm';

/** A text as the search of a page compares it; see templates/web/search.js. */
export interface FoldedText {
  /** Its letters, in UTF-16. */
  readonly f: string;
  /** What lies before each of them. */
  readonly g: readonly number[];
}

/** Folds a text. */
export type Fold = (text: string) => FoldedText;

/** From this on what lies between two letters parts words: a half-space doesn’t, a space and a sign do. */
const space = 2;

/** Whether it parts words. */
export function parts(gap: number): boolean {
  return gap >= space;
}

/**
 * The folding of a page’s script, taken from the script: a second one beside it would soon fold otherwise.
 * @param script one of the press’s own
 */
export function searchFolding(script: string): Fold {
  const context = createContext({});
  runInContext(script, context);
  return (context as { readonly chapSearch: { readonly fold: Fold } }).chapSearch.fold;
}
