import { parentPort, workerData } from 'node:worker_threads';
import type { ApartData, FromApart, ToApart } from './apart.ts';
import { perform } from './call.ts';
import type { Terminal } from './terminal.ts';

// The thread in which a command does its work. It says what it has to say to the one that started
// it, which alone writes.

const { call } = workerData as ApartData;

const post = (said: FromApart): void => parentPort?.postMessage(said);

const stopping = new AbortController();
parentPort?.on('message', ({ stop }: ToApart) => stopping.abort(new Error(stop)));

const terminal: Terminal = {
  out: (what) => post({ say: 'out', what }),
  err: (what) => post({ say: 'err', what }),
  done: (what) => post({ say: 'done', what }),
  note: (what) => post({ say: 'note', what }),
  tell: (what) => post({ say: 'message', what }),
};

const ending = await perform(call, terminal, {
  signal: stopping.signal,
  tell: (what) => post({ say: 'event', what }),
});
post({ ending });
// Nothing else is waited for, and what was stopped may be at work still.
parentPort?.close();
