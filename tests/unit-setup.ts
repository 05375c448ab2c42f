import child from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import fc from 'fast-check';

// Unit tests share what they import: what one has set, the next would have. Chance is the same each time.
fc.configureGlobal({ seed: 7 });

/** The one program that a unit test may start: Node can't make a pipe by itself. */
const pipeMaker = 'mkfifo';

type Start = (this: unknown, first: string | { file: string }, ...more: unknown[]) => unknown;

function onlyPipes(start: Start): Start {
  return function (first, ...more) {
    const program = typeof first === 'string' ? first : first.file;
    if (program !== pipeMaker) throw new Error(`A unit test starts no program: ${program}`);
    return start.call(this, first, ...more);
  };
}

// All that start a program without waiting for its end do it in this one.
const asynchronous = child.ChildProcess.prototype as unknown as { spawn: Start };
const waiting = child as unknown as Record<'execFileSync' | 'execSync' | 'spawnSync', Start>;
asynchronous.spawn = onlyPipes(asynchronous.spawn);
for (const name of ['execFileSync', 'execSync', 'spawnSync'] as const) {
  waiting[name] = onlyPipes(waiting[name]);
}
syncBuiltinESMExports();
