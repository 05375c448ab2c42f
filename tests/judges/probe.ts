import type { Kit, ToolName } from './kits.ts';
import { linesOf, type Outcome, run } from './run.ts';

/** A tool as it is called. */
export interface Tool {
  readonly command: string;
  /** What its environment needs on top of the pinned one. */
  readonly env: Readonly<Record<string, string>>;
}

export type Toolbox = Readonly<Partial<Record<ToolName, Tool>>>;

/** Run every tool of a kit once. The reason why it doesn't do; undefined when it does. */
export async function faultOf(kit: Kit, toolbox: Toolbox): Promise<string | undefined> {
  const faults = await Promise.all(kit.tools.map((name) => toolFault(kit, name, toolbox[name])));
  return faults.find((fault) => fault !== undefined);
}

async function toolFault(
  kit: Kit,
  name: ToolName,
  tool: Tool | undefined,
): Promise<string | undefined> {
  if (!tool) return `${name} isn't there`;
  let outcome: Outcome;
  try {
    outcome = await run(tool.command, kit.versionArguments, { env: tool.env, timeout: 60_000 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? `${name} isn't there` : `${name} doesn't start: ${message}`;
  }
  const printed = `${outcome.stdout}\n${outcome.stderr}`;
  const lines = linesOf(printed).join(' / ');
  if (outcome.status !== 0) return `${name} doesn't work: ${lines || `status ${outcome.status}`}`;
  const major = kit.version.exec(printed)?.[1];
  if (!major) return `${name} is another program: ${lines}`;
  return Number(major) < kit.atLeast ? `${name} ${major} is too old` : undefined;
}
