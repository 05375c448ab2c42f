// Signals are heeded before anything else is loaded. The first one stops what is being done, which
// then has half a second to put itself away; a second one ends the program at once.
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // bin/chap.js has heeded them until now.
  process.removeAllListeners(signal);
  process.on(signal, () => {
    if (stopping.signal.aborted) process.exit(130);
    stopping.abort(new Error(`stopped by ${signal}`));
  });
}

// Whoever reads our words may stop reading (`chap build | head`); the build goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { main } = await import('./cli/index.ts');
await main(process.argv.slice(2), stopping.signal);
