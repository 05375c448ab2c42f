import { printText, run, terminalOn } from './cli/index.ts';

// Whoever reads our words may stop reading (`chap build | head`); the build goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const terminal = terminalOn(process.stdout, process.stderr);

// An error of the press itself may have words of a file in it as well.
process.on('uncaughtException', (error: unknown) => {
  printText(String((error as Error | undefined)?.stack ?? error), terminal.err);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), terminal);
