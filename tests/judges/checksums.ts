import { linesOf } from './run.ts';
import { existing, failure, runTool } from './tool.ts';

export interface ChecksumReport {
  /** Whether every file of the list is there with its sum, and every line is a sum. */
  readonly ok: boolean;
  /** The files that are as they should be. */
  readonly good: readonly string[];
  readonly messages: readonly string[];
}

/** Run `sha256sum --check` in a folder, as a reader does. */
export async function sha256sumCheck(folder: string, sumsFile: string): Promise<ChecksumReport> {
  const cwd = await existing(folder);
  const args = ['--check', '--strict', sumsFile];
  const outcome = await runTool('sha256sum', args, { cwd });
  if (outcome.status !== 0 && outcome.status !== 1) throw failure('sha256sum', args, outcome);
  const lines = linesOf(outcome.stdout);
  const good = lines.filter((line) => line.endsWith(': OK'));
  return {
    ok: outcome.status === 0,
    good: good.map((line) => line.slice(0, -': OK'.length)),
    messages: [...lines.filter((line) => !good.includes(line)), ...linesOf(outcome.stderr)],
  };
}
