export { isDoubtful } from './plan/decision.ts';
export type {
  ImportedDocument,
  ImportedFile,
  ImportProposal,
  ImportRequest,
  ReadBookFile,
} from './proposal.ts';
export { proposeImport, UnknownChapterError } from './propose-import.ts';
