export type { Answer, ArtifactAccount, Question } from './account.ts';
export { findBook, findDocument } from './find-book.ts';
export type { ExpectedPages } from './forms/expected-pages.ts';
export type { VerifyOptions } from './forms/form.ts';
export { type FormName, formNames } from './forms/form-names.ts';
export type { PrintReader, PrintReading } from './forms/pdf/print-reading.ts';
export {
  checkLetters,
  compareLetters,
  type Difference,
  firstDifference,
  sourceTextOf,
} from './letters/index.ts';
export { lettersReportFiles } from './report/letters-page.ts';
export type { LettersReport } from './report/letters-report.ts';
export { answerSameBytes, answerUnread, type ListedArtifact } from './same-bytes.ts';
export {
  type ArtifactReading,
  type FinishedArtifact,
  readArtifact,
  UnreadableArtifactError,
  verifyArtifact,
  verifyReading,
} from './verify-artifact.ts';
