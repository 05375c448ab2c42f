#!/usr/bin/env node
// The program `chap`. This file is always there, also before the press is compiled: npm and npx
// link to it, and a link to what isn't there yet stays broken. Whatever Node.js can read modules
// reads it, and is told if it is too old for the rest.

const needed = [20, 20];

// A signal that comes before the program can heed it: nothing is begun yet.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  refuse(
    `the press needs Node.js ${needed.join('.')} or later, and this is ${process.versions.node}`,
    'Install a later one from https://nodejs.org.',
  );
} else {
  import('../dist/chap.js').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    refuse(
      'the press is not compiled yet, or not all that it needs is installed',
      'In the folder of the press, give the command “make”; where there is no make, “npm ci && npm run build”.',
    );
  });
}

/** The machine lacks something: exit status 3, as for all of `chap`. */
function refuse(reason, advice) {
  process.exitCode = 3;
  process.stderr.write(`error: ${reason}\n  ${advice}\n`);
}
