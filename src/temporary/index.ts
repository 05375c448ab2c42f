export { keepAlive, lastBeat } from './heartbeat.ts';
export { sweepTemporaries } from './sweep.ts';
export { type TemporaryFolder, type TemporaryKind, temporaryFolder } from './temporary-folder.ts';
