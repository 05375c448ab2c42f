export { isDoubtful } from './decision.ts';
export {
  type ImportedDocument,
  type ImportedFile,
  type ImportProposal,
  type ImportRequest,
  proposeImport,
  type ReadBookFile,
  UnknownChapterError,
} from './import-files.ts';
