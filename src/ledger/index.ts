export type { Answer, ArtifactAccount, ArtifactForm, Question } from './account.ts';
export { type Difference, firstDifference } from './difference.ts';
export { sourceTextOf } from './edition-text.ts';
export { findBook } from './find-book.ts';
export { checkLetters, compareLetters } from './letters.ts';
export { lettersReportFiles } from './letters-page.ts';
export type { LettersReport } from './letters-report.ts';
export type { ExpectedPages, PrintReader, PrintReading } from './print-reading.ts';
export { answerSameBytes, answerUnread, type ListedArtifact } from './same-bytes.ts';
export {
  type ArtifactReading,
  type FinishedArtifact,
  readArtifact,
  UnreadableArtifactError,
  type VerifyOptions,
  verifyArtifact,
  verifyReading,
} from './verify-artifact.ts';
