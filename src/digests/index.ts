export { anew, type Reuse } from './reuse.ts';
export { type RunningDigest, runningSha256, sha256 } from './sha256.ts';
