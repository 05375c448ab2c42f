/** Which sides a file has: both of each sheet, or one, for printers that print one; the backs in the order in which they are fed. */
export type BookletRun = 'both' | 'fronts' | 'backs' | 'backs-reversed';
