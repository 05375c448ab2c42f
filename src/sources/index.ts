export {
  type DecodedText,
  decodeText,
  type Encoding,
  isRefusal,
  type Refusal,
  type TextRefusal,
} from './decode-text.ts';
export {
  type DocumentLines,
  formatLineRange,
  type LineRange,
  parseDocumentLines,
  parseLineRange,
} from './line-range.ts';
export { lettersOfForms } from './presentation-forms.ts';
export { linesOfDocument, readSource, type SourceText } from './source-text.ts';
