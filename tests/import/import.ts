import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportOptions, runImport } from '../../src/cli/import.ts';
import { readLines } from '../../src/import/lines/line.ts';
import { makePlan } from '../../src/import/plan/make-plan.ts';
import type { Passage, Plan, PlanOptions } from '../../src/import/plan/plan.ts';
import { root } from '../root.ts';

/** What `chap import` said and ended with. */
export interface ImportRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `chap import` into the chapter “one”. */
export async function runInto(
  book: string,
  files: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<ImportRun> {
  const [out, err]: [string[], string[]] = [[], []];
  const { status } = await runImport(
    files,
    { into: 'one', book, ...options },
    { out: (line) => out.push(line), err: (line) => err.push(line) },
  );
  return { status, out: out.join('\n'), err: err.join('\n') };
}

/** The plan of one of the five sources. */
export async function planOfSource(name: string, options: PlanOptions = {}): Promise<Plan> {
  const text = await readFile(join(root, 'manuscripts/sources', name), 'utf8');
  return planOfText(text, options);
}

/** The plan of a plain text. */
export function planOfText(text: string, options: PlanOptions = {}): Plan {
  const lines = readLines(text.split('\n'));
  return makePlan({ lines, structured: false }, options, []);
}

/** The passages of all blocks of a kind. */
export function passagesOf(plan: Plan, kind?: string): Passage[] {
  return plan.documents
    .flatMap(({ blocks }) => blocks)
    .filter((block) => kind === undefined || block.kind === kind)
    .flatMap(({ groups }) => groups.flat());
}

/** The lines of all blocks of a kind. */
export function linesOf(plan: Plan, kind: string): number[] {
  return passagesOf(plan, kind).flatMap(({ lines }) => lines.map(({ number }) => number));
}

/** Pairs of lines that became one paragraph, as `24-26`. */
export function joinsOf(plan: Plan): string[] {
  return passagesOf(plan).flatMap(({ lines }) =>
    lines.slice(1).map((line, index) => `${lines[index]?.number}-${line.number}`),
  );
}
