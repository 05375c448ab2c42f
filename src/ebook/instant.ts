/**
 * The first instant (UTC) of a day, `YYYY-MM-DD`, for libraries that want one. It
 * is the manuscript's day: the one use of `Date` in the press, and never the clock's.
 */
export function instantOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
