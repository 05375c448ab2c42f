import { readdir, readFile } from 'node:fs/promises';

/** Watches the memory of all descendants of this process, where /proc says it (Linux). */
export interface MemoryWatch {
  /** Stops watching; the most that they held together, in MB, and undefined where nobody knows. */
  stop(): Promise<number | undefined>;
}

/** Begin to watch. */
export function watchMemory(): MemoryWatch {
  let most = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      most = Math.max(most, await residentOfDescendants());
      await new Promise((resolve) => setTimeout(resolve, 100));
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

/** Resident memory in kB of every process below this one. */
async function residentOfDescendants(): Promise<number> {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  const folders = await readdir('/proc').catch(() => []);
  for (const name of folders) {
    if (!/^\d+$/.test(name)) continue;
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    resident.set(Number(name), Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isBelow = (id: number): boolean => {
    for (let at = parents.get(id) ?? 0; at > 1; at = parents.get(at) ?? 0) {
      if (at === process.pid) return true;
    }
    return false;
  };
  let sum = 0;
  for (const [id, size] of resident) if (isBelow(id)) sum += size;
  return sum;
}
