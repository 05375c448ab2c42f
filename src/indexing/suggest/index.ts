export { type Suggestion, suggestEntries } from './suggest-entries.ts';
