import { spawn } from 'node:child_process';

/** How a program ended, and all that it printed. */
export interface Outcome {
  /** Its exit status; undefined when a signal ended it. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string | undefined;
  /** Environment on top of the pinned one. */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the program is ended. */
  readonly timeout?: number;
}

/** Settings of the caller's that change what the tools print, or which classes Java loads. */
const unwanted = [
  'LANGUAGE',
  'JAVA_TOOL_OPTIONS',
  '_JAVA_OPTIONS',
  'JDK_JAVA_OPTIONS',
  'CLASSPATH',
];

/** Run a program to its end. Rejects only when it cannot be started. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  return new Promise((fulfil, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: pinned(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Node's own timeout outlives a program that cannot be started, and holds Vitest open.
    const { timeout } = options;
    const timer = timeout && setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      if (signal) stderr.push(Buffer.from(`\n${command} was ended by ${signal}`));
      fulfil({
        status: status ?? undefined,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8').trim(),
      });
    });
  });
}

/** The lines of a program's output that say something. */
export function linesOf(output: string): string[] {
  return output
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The environment of a judge: that of the tests, but for what changes what it says. */
export function pinned(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC', ...own };
  for (const name of unwanted) delete environment[name];
  return environment;
}
