import { readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type KeptPlan, NoPlanError, readPlans, writePlans } from '../import/index.ts';
import { RequestError } from './request-error.ts';

/**
 * Plans that an editor kept in a file.
 * @throws RequestError when there are none in it
 */
export async function keptPlans(path: string): Promise<readonly KeptPlan[]> {
  const yaml = await readFile(path, 'utf8').catch(() => undefined);
  if (yaml === undefined) throw new RequestError(`there is no file “${path}”`);
  try {
    return readPlans(yaml);
  } catch (error) {
    throw error instanceof NoPlanError ? new RequestError(`“${path}”: ${error.message}`) : error;
  }
}

/**
 * Keeps plans in a file, for an editor.
 * @throws RequestError when it can't be written, or is there already and holds no plan
 */
export async function keepPlans(path: string, plans: readonly KeptPlan[]): Promise<void> {
  await requirePlaceForPlans(path);
  await writeFile(path, writePlans(plans)).catch(() => {
    throw new RequestError(`“${path}” can’t be written`);
  });
}

/**
 * Fails unless a plan may be kept there: nothing is there, or a plan. To be asked before what it is of is written.
 * @throws RequestError
 */
export async function requirePlaceForPlans(path: string): Promise<void> {
  const there = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new RequestError(`“${path}” can’t be written`);
  });
  if (there !== undefined) await keptPlans(path);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new RequestError(`there is no folder “${dirname(path)}”`);
}
