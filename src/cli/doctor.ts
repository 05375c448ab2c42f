import { examine } from '../production/index.ts';
import type { Ending } from './ending.ts';
import { exitStatus } from './exit-status.ts';
import { printText, type Terminal } from './terminal.ts';

/** `chap doctor`: what the press needs of the machine, and whether it is there. */
export async function runDoctor(terminal: Terminal): Promise<Ending> {
  const { version, node, browser: search } = await examine();
  terminal.out(`Chapkhaneh ${version}`);
  terminal.out(`Node.js ${node}`);
  if (search.state === 'found') {
    terminal.out(`browser: ${search.path} (${search.origin})`);
    const browser = { path: search.path, origin: search.origin };
    return { status: exitStatus.done, details: { machine: { version, node, browser } } };
  }
  terminal.err('browser: none, so only the editions that need none can be built');
  for (const { place, reason } of search.looked) terminal.err(`  ${place}: ${reason}`);
  printText(search.advice, terminal.err);
  return {
    status: exitStatus.machine,
    failures: [{ reason: search.advice, file: 'browser' }],
    details: { machine: { version, node, browser: null, looked: search.looked } },
  };
}
