import { rename } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { OutputError } from './output-error.ts';

/** What a file is renamed with; a test makes it up. */
export interface Renaming {
  rename(from: string, to: string): Promise<void>;
  /** Waits so many milliseconds. */
  wait(time: number): Promise<unknown>;
  readonly platform: NodeJS.Platform;
}

const usual: Renaming = { rename, wait: setTimeout, platform: process.platform };

/** How often it is tried again and how long is waited before, in milliseconds: 5 s in all. */
const tries = 50;
const pause = 100;

/** What Windows says of a file that somebody reads: a viewer, a virus scanner, a synchronised folder. */
const isRead = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Put a file in the place of another. On Windows that is refused as long as somebody reads the other;
 * most have done so within seconds.
 * @throws OutputError when somebody still reads it
 */
export async function renamePatiently(
  from: string,
  to: string,
  { rename: move, wait, platform }: Renaming = usual,
): Promise<void> {
  for (let left = tries; ; left--) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (platform !== 'win32' || !isRead.has(code)) throw error;
      if (left === 0) {
        throw new OutputError(
          `“${to}” can’t be replaced, for another program has it open: close it there and build again, which completes what was begun`,
          { cause: error },
        );
      }
      await wait(pause);
    }
  }
}
