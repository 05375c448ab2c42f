/** What is printed at a place of a booklet: a page by its number from 0, a side of its cover, or nothing. */
export type Printed = number | 'front' | 'back' | undefined;

/** How the pages of a booklet are put in order. */
export interface PlacesOptions {
  /** How many pages make a whole: 4 where sheets are folded, 2 where they are cut into leaves. */
  readonly whole: 2 | 4;
  /** `outer`: the cover is the outside of the first leaf and of the last; `apart`: it is a sheet of its own. */
  readonly cover: 'outer' | 'apart' | 'none';
  /** Behind how many pages the blank ones go, in pairs, so that what was a right-hand page stays one; at the end if it isn’t said. */
  readonly blanksAfter?: number | undefined;
}

/**
 * What is printed at each place of a booklet, in the order of reading. The first page of the text is as
 * far from the beginning as it was before: an odd one stays an odd one, whatever cover there is.
 */
export function bookletPlaces(
  pages: number,
  { whole, cover, blanksAfter }: PlacesOptions,
): Printed[] {
  const around = cover === 'none' ? 0 : 3;
  const inner = cover === 'apart' ? roundedUp(pages, whole) + 1 : pages;
  const count = roundedUp(inner + around, whole);
  const blanks = count - (around > 0 ? 3 : 0) - pages;
  const at = blanksAfter === undefined ? pages : Math.min(pages, blanksAfter);
  // Pairs, so that no page changes its side; the one that may be left over goes to the end.
  const free = cover === 'apart' ? blanks - 1 : blanks;
  const moved = at === pages ? 0 : free - (free % 2);
  const text = Array.from({ length: pages }, (_, index): Printed => index);
  text.splice(at, 0, ...nothing(moved));
  text.push(...nothing(blanks - moved));
  return cover === 'none' ? text : ['front', undefined, ...text, 'back'];
}

function roundedUp(count: number, whole: number): number {
  return Math.ceil(count / whole) * whole;
}

function nothing(count: number): Printed[] {
  return Array.from({ length: count }, () => undefined);
}
