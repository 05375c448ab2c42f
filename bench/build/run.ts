import { spawn } from 'node:child_process';
import { watchMemory } from './private-memory.ts';

/** What running a program cost. */
export interface Cost {
  /** s, from its start to its end. */
  readonly wall: number;
  /** MB, the peak of what it and all below it held for themselves. */
  readonly memory: number | undefined;
}

/** How a program is run. */
export interface RunOptions {
  /** Whether its memory is watched, which costs a short run too much. */
  readonly memory?: boolean;
  /** What it has to exit with; 0 when it isn't said. */
  readonly status?: number;
}

/** Run a program of Node's to its end. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Cost> {
  const before = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const watch = options.memory && child.pid !== undefined ? watchMemory(child.pid) : undefined;
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const wall = (performance.now() - before) / 1000;
  const memory = await watch?.stop();
  if (status !== (options.status ?? 0)) {
    throw new Error(`${args.join(' ')} exited with ${status}: ${said.slice(-500)}`);
  }
  return { wall, memory };
}

/** Run something several times: its medians. */
export async function medianOf(times: number, work: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let each = 0; each < times; each += 1) costs.push(await work());
  const memories = costs.flatMap(({ memory }) => memory ?? []);
  return {
    wall: middle(costs.map(({ wall }) => wall)) ?? Number.NaN,
    memory: middle(memories),
  };
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
