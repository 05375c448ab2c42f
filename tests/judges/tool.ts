import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inject } from 'vitest';
import type { FoundKits } from './find-tools.ts';
import { type KitName, kitNames, kits, type ToolName } from './kits.ts';
import type { Tool } from './probe.ts';
import { type Outcome, type RunOptions, run } from './run.ts';

/** A file that takes longer than this to judge is taken for a judge that hangs. */
const timeout = 300_000;

/** Run a judge that the global setup found. Throws when it found none. */
export function runTool(
  name: ToolName,
  args: readonly string[],
  options: Pick<RunOptions, 'cwd'> = {},
): Promise<Outcome> {
  const { command, env } = toolNamed(name);
  return run(command, args, { ...options, env, timeout });
}

/** Poppler's words on a file that it reads by guessing, or in part; its status is 0 all the same. */
const guessing = /^(?:Syntax|Internal) (?:Error|Warning)/m;

/** Run a judge that must end well; what it printed on stderr is the error when it doesn't. */
export async function runWell(name: ToolName, args: readonly string[]): Promise<string> {
  const outcome = await runTool(name, args);
  if (outcome.status !== 0 || guessing.test(outcome.stderr)) throw failure(name, args, outcome);
  return outcome.stdout;
}

export function failure(name: ToolName, args: readonly string[], outcome: Outcome): Error {
  const said = outcome.stderr || outcome.stdout.trim().slice(0, 2000) || 'it printed nothing';
  return new Error(`${[name, ...args].join(' ')}\nstatus ${outcome.status ?? 'none'}: ${said}`);
}

/** The absolute path of a file, which must exist: a judge's “bad” shall never mean “not there”. */
export async function existing(path: string): Promise<string> {
  await access(path);
  return resolve(path);
}

function toolNamed(name: ToolName): Tool {
  const found = inject('judges') as FoundKits | undefined;
  if (!found) throw new Error("tests/judges/setup.ts is missing from vitest's globalSetup");
  const kit = kitNames.find((each) => kits[each].tools.includes(name)) as KitName;
  const { [kit]: its } = found;
  if ('missing' in its) throw new Error(its.missing);
  const tool = its.tools[name];
  if (!tool) throw new Error(`The kit ${kit} has no ${name}`);
  return tool;
}
