import { readdir, readFile } from 'node:fs/promises';

/** Watches the memory of a process and all below it, where /proc says it (Linux). */
export interface MemoryWatch {
  /** Stops watching; the most that they held for themselves at once, in MB; undefined where nobody knows. */
  stop(): Promise<number | undefined>;
}

/** ms between two looks: each costs the processes that are looked at some time. */
const pause = 250;

/** Begin to watch. */
export function watchMemory(top: number): MemoryWatch {
  let most = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      most = Math.max(most, await privateOf(await familyOf(top)));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  return {
    stop: async () => {
      running = false;
      await watching;
      return most === 0 ? undefined : Math.round(most / 1024);
    },
  };
}

/** A process and all below it. */
async function familyOf(top: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2] ?? 0));
  }
  return [...parents.keys()].filter((id) => {
    for (let at = id; at > 1; at = parents.get(at) ?? 0) if (at === top) return true;
    return false;
  });
}

/** kB that they share with nobody. */
async function privateOf(ids: readonly number[]): Promise<number> {
  const sizes = ids.map(async (id) => {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
    const sums = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)];
    return sums.reduce((sum, [, size]) => sum + Number(size), 0);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
