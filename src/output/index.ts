export { OutputError } from './output-error.ts';
export {
  type PublishedFile,
  prepareOutput,
  publish,
  type ReadOutput,
  recoverOutput,
} from './publish.ts';
