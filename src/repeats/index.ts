export { checkRepeats } from './check-repeats.ts';
export { findRepeats, type Repeat } from './find-repeats.ts';
export { foldedWords } from './folded-words.ts';
