export { exitStatus } from './exit-status.ts';
export { run } from './run.ts';
export type { Terminal } from './terminal.ts';
