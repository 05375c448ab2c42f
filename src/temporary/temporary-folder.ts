import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepAlive } from './heartbeat.ts';
import { type TemporaryKind, temporaryNames } from './temporary-names.ts';

export type { TemporaryKind } from './temporary-names.ts';

/** A fresh folder for temporary files, with a heartbeat in it: without one it is swept by others. */
export interface TemporaryFolder {
  /** Its full path. */
  readonly folder: string;
  /** Removes it with all that is in it. May be called twice. */
  remove(): Promise<void>;
  /** The same at once, for a process that is about to end. */
  removeNow(): void;
}

// Who was just killed may write its last files while we remove them.
const removal = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 } as const;

/**
 * Makes a folder in the system's folder for temporary files, for our eyes alone.
 * @param kind whose it is
 * @returns the folder; whoever asked for it removes it
 */
export async function temporaryFolder(kind: TemporaryKind): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(tmpdir(), temporaryNames[kind]));
  const stop = await keepAlive(folder);
  return {
    folder,
    remove: async () => {
      await stop();
      await rm(folder, removal);
    },
    removeNow: () => {
      void stop();
      rmSync(folder, removal);
    },
  };
}
