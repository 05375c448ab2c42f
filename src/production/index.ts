import { editions } from '../editions/index.ts';

// All that a program needs beside: what may be asked for, and what may be thrown.
export { type TextName, textNames } from '../book/index.ts';
export { isDoubtful } from '../import/index.ts';
export { PressError, pressVersion } from '../installation/index.ts';
export { cutOffBuild, OutputError } from '../output/index.ts';

export { type BuildOutcome, type BuildRequest, build } from './build.ts';
export { check } from './check.ts';
export { type Examination, examine } from './examine.ts';
export { importTexts, proposeTexts } from './import.ts';
export { booksIn, type ReadingText, readingText } from './reading-text.ts';
export { RequestError } from './request-error.ts';
export { type SuggestedEntry, suggestIndex } from './suggest.ts';
export { type CopyFinding, verify } from './verify.ts';

/** The names of all editions that can be made. */
export const editionNames: readonly string[] = editions.map(({ name }) => name);
