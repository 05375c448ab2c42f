export { type ProofFile, proofOf } from './proof-file.ts';
export type { ProofKind } from './proof-sheets.ts';
