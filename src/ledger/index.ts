export { type Difference, firstDifference } from './difference.ts';
export { sourceTextOf } from './edition-text.ts';
export { checkLetters, compareLetters } from './letters.ts';
