import { parentPort } from 'node:worker_threads';
import { doTask } from './hands.ts';
import type { FromWorker, ToWorker } from './letters.ts';
import { withValues } from './letters.ts';
import type { TaskInput } from './tasks.ts';

// A thread that does pieces of work one after the other. Large parts are sent to it once and are
// known by their digests from then on.

const known = new Map<string, unknown>();

parentPort?.on('message', async ({ id, task, input, bring, forget }: ToWorker) => {
  for (const digest of forget) known.delete(digest);
  for (const [digest, value] of bring) known.set(digest, value);
  const answer = (said: FromWorker): void => parentPort?.postMessage(said);
  try {
    answer({ id, result: await doTask(task, withValues(input, known) as TaskInput<typeof task>) });
  } catch (error) {
    const { name, message, stack } =
      error instanceof Error ? error : { name: 'Error', message: String(error), stack: undefined };
    answer({ id, error: { name, message, stack } });
  }
});
