export { type PublishedFile, publish, type ReadOutput, recoverOutput } from './publish.ts';
