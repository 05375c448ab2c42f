import { tmpdir } from 'node:os';

/** Names the system’s own folder where the usual variables name a run’s. */
const outside = 'CHAP_TEMPORARY';

/** The environment of a run whose temporary files all go into one folder, and with it. */
export function runEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, [outside]: tmpdir(), TMPDIR: folder, TEMP: folder, TMP: folder };
}

/** The system’s folder for temporary files, for what outlives a run. */
export function lastingTemporary(): string {
  return process.env[outside] ?? tmpdir();
}
