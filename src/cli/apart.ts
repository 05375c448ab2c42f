import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Message } from '../messages/index.ts';
import { abandonOutput, type BuildEvent } from '../production/index.ts';
import {
  runEnvironment,
  sweepTemporaries,
  type TemporaryFolder,
  temporaryFolder,
} from '../temporary/index.ts';
import { type Call, type Perform, reasonOf, stopped } from './call.ts';
import type { Ending } from './ending.ts';
import { printMessage, type Terminal } from './terminal.ts';

/** What the thread that does the work says. */
export type FromApart =
  | { readonly say: 'out' | 'err' | 'done' | 'note' | 'message' | 'event'; readonly what: unknown }
  | { readonly ending: Ending };

/** What it is told. */
export interface ToApart {
  /** It is to stop, and why. */
  readonly stop: string;
}

/** What it is started with. */
export interface ApartData {
  readonly call: Call;
}

/**
 * How long one who was told to stop may take for it, in milliseconds: then there is time left, of
 * the second in which the program has to have ended, to put away what it leaves.
 */
const patience = 300;

const program = new URL('./apart-worker.js', import.meta.url);

/**
 * Do what a call asks for in a thread of its own. Then this one always has time for a signal,
 * whatever the other one computes; who doesn't stop in time is ended, and what it leaves is put away.
 */
export const performApart: Perform = async (call, terminal, { signal }) => {
  if (signal.aborted) return stopped(signal);
  const temporary = needsTemporaries(call)
    ? await temporaryFolder('run').catch(() => undefined)
    : undefined;
  const sweeping = temporary && sweepTemporaries(temporary.folder).catch(() => undefined);
  try {
    return await inThread(call, terminal, signal, temporary);
  } finally {
    // Sweeping asks its own heart for the time.
    if (!signal.aborted) await sweeping;
    await temporary?.remove().catch(() => undefined);
  }
};

function needsTemporaries({ command }: Call): boolean {
  return command === 'build' || command === 'doctor';
}

async function inThread(
  call: Call,
  terminal: Terminal,
  signal: AbortSignal,
  temporary: TemporaryFolder | undefined,
): Promise<Ending> {
  const workerData: ApartData = { call };
  const worker = new Worker(program, {
    workerData,
    env: temporary ? runEnvironment(temporary.folder) : process.env,
  });
  const stop = new Promise<string>((resolve) => {
    onceAborted(signal, () => resolve(reasonOf(signal)));
  });
  // Behind the journal there is no way back, and little left to do.
  const writing: Writing = { isMoving: false };
  void stop.then(async (why) => {
    const letter: ToApart = { stop: why };
    worker.postMessage(letter);
    await setTimeout(patience, undefined, { ref: false });
    if (!writing.isMoving) await worker.terminate();
  });
  const ending = await new Promise<Ending | undefined>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve(undefined));
    worker.on('message', (said: FromApart) => {
      if ('ending' in said) resolve(said.ending);
      else {
        if (said.say === 'event') heed(said.what as BuildEvent, writing);
        say(said, terminal);
      }
    });
  });
  // All that it had to wait for it has waited for.
  await worker.terminate();
  if (writing.locked !== undefined && !ending) await abandonOutput(writing.locked);
  if (ending) return ending;
  if (signal.aborted) return stopped(signal);
  throw new Error('the thread that did the work ended before it was done');
}

/** How far the writing of a folder is. */
interface Writing {
  /** The folder that is being written. */
  locked?: string | undefined;
  isMoving: boolean;
}

function heed(event: BuildEvent, writing: Writing): void {
  if (event.kind !== 'output') return;
  writing.locked = event.state === 'done' ? undefined : event.folder;
  writing.isMoving = event.state === 'moving';
}

function onceAborted(signal: AbortSignal, heeded: () => void): void {
  if (signal.aborted) heeded();
  else signal.addEventListener('abort', heeded, { once: true });
}

function say({ say: how, what }: Extract<FromApart, { say: unknown }>, terminal: Terminal): void {
  if (how === 'message') printMessage(what as Message, terminal);
  else if (how === 'event') terminal.event?.(what as BuildEvent);
  else {
    const { out, err, done = out, note = err } = terminal;
    ({ out, err, done, note })[how](what as string);
  }
}
