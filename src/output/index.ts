export type { JournalDoubt } from './journal.ts';
export { ChangedOriginal, OutputError } from './output-error.ts';
export {
  abandonOutput,
  cutOffBuild,
  type PublishedFile,
  type PublishStep,
  prepareOutput,
  publish,
  type ReadOutput,
  readOutput,
} from './publish.ts';
