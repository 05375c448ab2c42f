import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { cacheFolder } from './cache-folder.ts';
import { hasApt, openPackages, type Packages } from './debian-packages.ts';
import { type KitName, kitNames, kits } from './kits.ts';
import { faultOf, type Toolbox } from './probe.ts';
import { toolsIn, unpack } from './unpacked-tree.ts';

/** The tools of a kit, or why there are none. */
export type Found = { readonly tools: Toolbox } | { readonly missing: string };

export type FoundKits = Readonly<Record<KitName, Found>>;

/** Tools that work, or what is wrong with them. */
type Tried = { readonly tools: Toolbox } | { readonly fault: string };

/** Where a fetch is prepared; what a killed one left behind is swept by the next. */
const workPrefix = 'fetching-';

/** How long to wait for another process that fetches: a slow line needs its time. */
const patience = { retries: 3600, factor: 1, minTimeout: 1000, maxTimeout: 1000 };

/**
 * Every kit from PATH, else from our cache, else fetched into it. A fetched kit
 * is unpacked beside its place, tried there, and renamed when it works: what
 * bears a kit's name is whole. One process fetches at a time, the others wait.
 */
export async function findTools(tell: (line: string) => void): Promise<FoundKits> {
  const here = await tryAll(kitNames, onPath);
  const fetched = await fetchMissing(wanting(here), tell);
  const found = kitNames.map((name): [KitName, Found] => {
    const own = here.get(name);
    const other = fetched.get(name);
    if (own && 'tools' in own) return [name, own];
    if (other && 'tools' in other) return [name, other];
    return [name, { missing: complaint(name, own?.fault, other?.fault) }];
  });
  return Object.fromEntries(found) as Record<KitName, Found>;
}

/** Each kit for itself: what cannot be had of one doesn't stop the others. */
async function fetchMissing(
  names: readonly KitName[],
  tell: (line: string) => void,
): Promise<Map<KitName, Tried>> {
  if (names.length === 0) return new Map();
  if (!(await hasApt())) return sameFault(names, 'this machine has no apt to fetch it with');
  try {
    const cache = await cacheFolder();
    const cached = await tryAll(names, (name) => tryTree(name, join(cache, name)));
    if (wanting(cached).length === 0) return cached;
    return await locked(cache, () => fillCache(cache, names, tell));
  } catch (error) {
    return sameFault(names, messageOf(error));
  }
}

/** Called with the lock in hand; another process may have fetched while we waited for it. */
async function fillCache(
  cache: string,
  names: readonly KitName[],
  tell: (line: string) => void,
): Promise<Map<KitName, Tried>> {
  const cached = await tryAll(names, (name) => tryTree(name, join(cache, name)));
  const missing = wanting(cached);
  if (missing.length === 0) return cached;

  await sweep(cache);
  const work = await mkdtemp(join(cache, workPrefix));
  try {
    const asked = missing.map((name) => kits[name].debian).join(', ');
    tell(`judges: fetching ${asked} from this machine's package sources into ${cache}`);
    const packages = await openPackages(join(work, 'apt'));
    for (const name of missing) {
      cached.set(name, await fetchKit(name, packages, work, join(cache, name)));
    }
    return cached;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * First with what the machine lacks; then, should its packages be in disorder or
 * not work together with the fetched ones, with all that the kit needs.
 */
async function fetchKit(
  name: KitName,
  packages: Packages,
  work: string,
  place: string,
): Promise<Tried> {
  const { debian, own } = kits[name];
  const faults: string[] = [];
  for (const system of [{ but: own }, undefined]) {
    const base = join(work, `${name}-${system ? 'lacking' : 'whole'}`);
    const tree = join(base, 'tree');
    try {
      await unpack(await packages.download(debian, base, system), tree);
      const tried = await tryTree(name, tree);
      if ('tools' in tried) {
        await rm(place, { recursive: true, force: true });
        await rename(tree, place);
        return { tools: await toolsIn(place, kits[name]) };
      }
      faults.push(tried.fault);
    } catch (error) {
      faults.push(messageOf(error));
    }
  }
  return { fault: [...new Set([...faults, packages.complaints])].filter(Boolean).join('; ') };
}

async function onPath(name: KitName): Promise<Tried> {
  const plain = kits[name].tools.map((tool) => [tool, { command: tool, env: {} }]);
  const tools: Toolbox = Object.fromEntries(plain);
  return tried(name, tools);
}

async function tryTree(name: KitName, tree: string): Promise<Tried> {
  return tried(name, await toolsIn(tree, kits[name]));
}

async function tried(name: KitName, tools: Toolbox): Promise<Tried> {
  const fault = await faultOf(kits[name], tools);
  return fault === undefined ? { tools } : { fault };
}

async function tryAll(
  names: readonly KitName[],
  attempt: (name: KitName) => Promise<Tried>,
): Promise<Map<KitName, Tried>> {
  return new Map(
    await Promise.all(names.map(async (name) => [name, await attempt(name)] as const)),
  );
}

function wanting(attempts: ReadonlyMap<KitName, Tried>): KitName[] {
  return kitNames.filter((name) => {
    const attempt = attempts.get(name);
    return attempt !== undefined && 'fault' in attempt;
  });
}

function sameFault(names: readonly KitName[], fault: string): Map<KitName, Tried> {
  return new Map(names.map((name) => [name, { fault }]));
}

/** The lock of a killed process goes stale after half a minute. */
async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const unlock = await lock(folder, {
    lockfilePath: join(folder, 'lock'),
    stale: 30_000,
    retries: patience,
    // It has slept, or been stopped. What it renames is whole all the same.
    onCompromised: () => {},
  });
  try {
    return await work();
  } finally {
    await unlock().catch(() => {});
  }
}

async function sweep(cache: string): Promise<void> {
  const left = (await readdir(cache)).filter((name) => name.startsWith(workPrefix));
  for (const name of left) await rm(join(cache, name), { recursive: true, force: true });
}

function complaint(name: KitName, own = 'unknown', fetched = 'not tried'): string {
  return `A judge is missing, so nothing was judged. Install ${kits[name].install}. On PATH: ${own}. Fetched: ${fetched}.`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
