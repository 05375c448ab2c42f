export { isDoubtful } from './plan/decision.ts';
export type { KeptPlan } from './plan/kept.ts';
export { NoPlanError, readPlans, writePlans } from './plan/kept-plan.ts';
export type {
  ImportedDocument,
  ImportedFile,
  ImportProposal,
  ImportRequest,
  ReadBookFile,
} from './proposal.ts';
export { proposeImport, UnknownChapterError } from './propose-import.ts';
