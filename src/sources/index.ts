export { formatLineRange, type LineRange, parseLineRange } from './line-range.ts';
export { readSource, type SourceFault, type SourceText } from './source-text.ts';
