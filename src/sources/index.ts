export {
  type DecodedText,
  decodeText,
  type Encoding,
  isRefusal,
  type Refusal,
  type TextRefusal,
} from './decode-text.ts';
export { formatLineRange, type LineRange, parseLineRange } from './line-range.ts';
export { lettersOfForms } from './presentation-forms.ts';
export { readSource, type SourceText } from './source-text.ts';
