import { editions } from '../editions/index.ts';

// What a command line, a preview or another program calls: one file for each command, by its name
// (`examine.ts` is `chap doctor`); all others are parts of a build. And what they need beside: what
// may be asked for, what may be thrown, what of a folder or a message one may want to know.
export { type TextName, textNames } from '../book/index.ts';
export { isDoubtful } from '../import/index.ts';
export { PressError, pressVersion } from '../installation/index.ts';
export { cutOffBuild, OutputError } from '../output/index.ts';

export { type BuildOutcome, type BuildRequest, build } from './build.ts';
export type { BuildEvent, FileEvent, PlanEvent } from './build-event.ts';
export { check } from './check.ts';
export { type Examination, examine } from './examine.ts';
export { importTexts, proposeTexts } from './import.ts';
export { booksIn, type ReadingText, readingText } from './reading-text.ts';
export { RequestError } from './request-error.ts';
export { type SuggestedEntry, suggestIndex } from './suggest.ts';
export { type CopyFinding, verify } from './verify.ts';

/** The names of all editions that can be made. */
export const editionNames: readonly string[] = editions.map(({ name }) => name);
