import { examine, installBrowser } from '../production/index.ts';
import type { Ending } from './ending.ts';
import { exitStatus } from './exit-status.ts';
import { printDone, printNote, printText, type Terminal } from './terminal.ts';
import type { CommandWatch } from './watch.ts';

/** What `chap doctor` is called with. */
export interface DoctorOptions {
  /** Fetch a browser where there is none. */
  readonly install?: boolean;
}

/** `chap doctor`: what the press needs of the machine, and whether it is there. */
export async function runDoctor(
  { install = false }: DoctorOptions,
  terminal: Terminal,
  { signal }: CommandWatch,
): Promise<Ending> {
  const { version, node, browser: search } = await examine();
  terminal.out(`Chapkhaneh ${version}`);
  terminal.out(`Node.js ${node}`);
  if (search.state === 'found') return foundBrowser(search, { version, node }, terminal);
  terminal.err('browser: none, so only the editions that need none can be built');
  for (const { place, reason } of search.looked) terminal.err(`  ${place}: ${reason}`);
  const details = { machine: { version, node, browser: null, looked: search.looked } };
  if (!install) {
    printText(search.advice, terminal.err);
    return {
      status: exitStatus.machine,
      failures: [{ reason: search.advice, file: 'browser' }],
      details,
    };
  }
  printNote('fetching one, some 110 MB …', terminal);
  const fetched = await installBrowser(progressIn(terminal), signal);
  if (fetched.state === 'found') {
    printDone('fetched, and it starts', terminal);
    return foundBrowser(fetched, { version, node }, terminal);
  }
  const reason = `no browser was fetched: ${fetched.reason}. ${fetched.advice}`;
  terminal.err(`error: no browser was fetched: ${fetched.reason}`);
  printText(fetched.advice, (line) => terminal.err(`  ${line}`));
  return { status: exitStatus.machine, failures: [{ reason, file: 'browser' }], details };
}

function foundBrowser(
  { path, origin }: { readonly path: string; readonly origin: string },
  press: { readonly version: string; readonly node: string },
  terminal: Terminal,
): Ending {
  terminal.out(`browser: ${path} (${origin})`);
  return { status: exitStatus.done, details: { machine: { ...press, browser: { path, origin } } } };
}

/** Says now and then how much has come: at every tenth. */
function progressIn(terminal: Terminal): (fetched: { bytes: number; of: number }) => void {
  let tenths = 0;
  return ({ bytes, of }) => {
    const now = Math.floor((bytes / of) * 10);
    if (!(now > tenths)) return;
    tenths = now;
    printNote(`  ${megabytes(bytes)} of ${megabytes(of)} MB`, terminal);
  };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000);
}
