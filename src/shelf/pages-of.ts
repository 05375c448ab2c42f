/** How many entries a page or a feed has at most. */
export const mostEntries = 50;

/** A page of a long list. */
export interface ListPage<T> {
  /** From 1. */
  readonly number: number;
  /** How many there are. */
  readonly of: number;
  readonly items: readonly T[];
}

/** The pages of a list; an empty one has one. */
export function pagesOf<T>(items: readonly T[]): ListPage<T>[] {
  const of = Math.max(1, Math.ceil(items.length / mostEntries));
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    items: items.slice(index * mostEntries, (index + 1) * mostEntries),
  }));
}

/** The name of a page of a list, by that of the first: `author-1a2b`, `author-1a2b-2`. */
export function pageName(name: string, number: number): string {
  return number === 1 ? name : `${name}-${number}`;
}
