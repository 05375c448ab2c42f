import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lastBeat } from './heartbeat.ts';
import { type TemporaryKind, temporaryNames, temporaryPatience } from './temporary-names.ts';

/** A sleeping machine wakes all its processes: each is given time for a beat, in milliseconds. */
const wakingUp = 2500;

/**
 * Remove the temporary folders that killed processes left: those of our user whose heartbeat has
 * stopped. Both heartbeats are written by the same disk’s clock, so no other is asked.
 * @param own a folder with a heartbeat, which tells what time it is
 * @param wait how long to wait before what looks left is looked at again, in milliseconds
 */
export async function sweepTemporaries(own: string, wait: number = wakingUp): Promise<void> {
  const seemLeft = await leftFolders(own);
  if (seemLeft.length === 0) return;
  await setTimeout(wait);
  const stillLeft = new Set(await leftFolders(own));
  for (const folder of seemLeft) {
    if (stillLeft.has(folder)) await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}

async function leftFolders(own: string): Promise<string[]> {
  const now = (await lastBeat(own)) ?? 0;
  const names = await readdir(tmpdir()).catch(() => []);
  const left: string[] = [];
  for (const name of names) {
    const kind = kindOf(name);
    if (!kind) continue;
    const folder = join(tmpdir(), name);
    const beat = await lastBeat(folder);
    if (beat !== undefined && now - beat > temporaryPatience[kind]) left.push(folder);
  }
  return left;
}

function kindOf(name: string): TemporaryKind | undefined {
  const kinds = Object.keys(temporaryNames) as TemporaryKind[];
  return kinds.find((kind) => name.startsWith(temporaryNames[kind]));
}
