export { checkLetters, compareLetters } from './check-letters.ts';
export { type Difference, firstDifference } from './difference.ts';
export { sourceTextOf } from './edition-text.ts';
