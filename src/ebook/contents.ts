import type { ContentsEntry } from '../book/index.ts';

/** An entry of the navigation; `order` is its place among all, from 1. */
export interface NavPoint {
  readonly order: number;
  readonly label: string;
  readonly href: string;
  readonly children: readonly NavPoint[];
}

/** The contents as the NCX has them. */
export function navPoints(
  entries: readonly ContentsEntry[],
  hrefOf: (anchor: string) => string,
  counter = { last: 0 },
): NavPoint[] {
  return entries.map(({ label, anchor, children }) => {
    counter.last += 1;
    return {
      order: counter.last,
      label,
      href: hrefOf(anchor),
      children: navPoints(children, hrefOf, counter),
    };
  });
}

/** How many levels entries have. */
export function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.length === 0
    ? 0
    : 1 + Math.max(...entries.map(({ children }) => depthOf(children)));
}
