export { type PlacedFields, placeIn, placesBelow } from './field-places.ts';
export { english, type Language } from './language.ts';
export {
  type Message,
  message,
  ofPress,
  type Place,
  type Spot,
  type Whereabouts,
} from './message.ts';
export {
  formatMessage,
  hasErrors,
  inWords,
  type MessageInWords,
  messageLines,
  severityOf,
  sortMessages,
  wordsIn,
} from './report.ts';
export type { MessageData, Rule, Severity, Wording } from './rule.ts';
export type {
  BoundaryReason,
  Ending,
  ImportRefusal,
  JoinReason,
  LeftKind,
  TitleReason,
  WholeReason,
} from './rules/import.ts';
export { type DataByRule, type DataOf, type RuleId, rules } from './rules/index.ts';
export type { EditionPlace, Excerpt } from './rules/ledger.ts';
export {
  type FieldValue,
  type IsbnFault,
  isValueForm,
  type LargePicture,
  type PictureFormat,
  type UnreadablePicture,
  type ValueForm,
  type Wanted,
} from './rules/manuscript.ts';
export type { MarkFault, NestingFault } from './rules/markdown.ts';
export { messagesIn, tell } from './tell.ts';
