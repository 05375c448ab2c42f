export { keepAlive, lastBeat } from './heartbeat.ts';
export { lastingTemporary, runEnvironment } from './run-environment.ts';
export { sweepTemporaries } from './sweep.ts';
export { type TemporaryFolder, type TemporaryKind, temporaryFolder } from './temporary-folder.ts';
