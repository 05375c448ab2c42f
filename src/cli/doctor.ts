import { examine } from '../production/index.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { printText, type Terminal } from './terminal.ts';

/** `chap doctor`: what the press needs of the machine, and whether it is there. */
export async function runDoctor(terminal: Terminal): Promise<ExitStatus> {
  const { version, node, browser: search } = await examine();
  terminal.out(`Chapkhaneh ${version}`);
  terminal.out(`Node.js ${node}`);
  if (search.state === 'found') {
    terminal.out(`browser: ${search.path} (${search.origin})`);
    return exitStatus.done;
  }
  terminal.err('browser: none, so only the editions that need none can be built');
  for (const { place, reason } of search.looked) terminal.err(`  ${place}: ${reason}`);
  printText(search.advice, terminal.err);
  return exitStatus.machine;
}
