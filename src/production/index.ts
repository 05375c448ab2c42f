import { editions } from '../editions/index.ts';

export { type BuildOutcome, type BuildRequest, build } from './build.ts';
export { check } from './check.ts';
export { tellJournalIgnored } from './journal-ignored.ts';
export { booksIn, type ReadingText, readingText } from './reading-text.ts';
export { RequestError } from './request-error.ts';

/** The names of all editions that can be made. */
export const editionNames: readonly string[] = editions.map(({ name }) => name);
