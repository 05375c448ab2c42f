import { findCircles } from './find-circles.ts';
import {
  type Import,
  type Module,
  packageOf,
  pathOf,
  readModule,
  type Sources,
  unknown,
} from './read-modules.ts';
import { type House, isListed, roomOf } from './rooms.ts';

/** What of Node's `fs` only reads. All else counts as writing, and so does taking the whole of it. */
const reading = new Set([
  ...['access', 'constants', 'createReadStream', 'existsSync', 'lstat', 'opendir', 'readdir'],
  ...['readFile', 'readFileSync', 'readlink', 'realpath', 'stat', 'statSync'],
]);

/**
 * Find all in src/ that isn't as rooms.json says, and all in rooms.json that isn't so (any more).
 * @returns A line for each, `path:line what`, sorted.
 */
export function findFaults(house: House, sources: Sources): string[] {
  const modules = new Map<string, Module>();
  for (const [path, text] of sources) {
    modules.set(path, readModule(path, text, Object.keys(house.globals)));
  }
  const faults = [
    ...faultsOfRooms(house, modules),
    ...faultsOfIndexes(house, modules),
    ...faultsOfPackages(house, modules),
    ...faultsOfWriters(house, modules),
    ...faultsOfGlobals(house, modules),
    ...faultsOfStrangers(house, modules),
  ];
  for (const circle of findCircles(graphOf(modules))) {
    faults.push(`${circle[0]} imports itself, by way of others: ${circle.join(' → ')}`);
  }
  return faults.sort();
}

type Modules = ReadonlyMap<string, Module>;

/** Every import of every module, with the path under src/ that it leads to. */
function* importsOf(modules: Modules): Generator<Import & { from: string; to?: string }> {
  for (const [from, { imports }] of modules) {
    for (const each of imports) {
      const to = pathOf(from, each.specifier);
      yield { ...each, from, ...(to !== undefined && { to }) };
    }
  }
}

function graphOf(modules: Modules): Map<string, Set<string>> {
  const graph = new Map([...modules.keys()].map((path) => [path, new Set<string>()]));
  for (const { from, to } of importsOf(modules)) if (to !== undefined) graph.get(from)?.add(to);
  return graph;
}

function* faultsOfRooms(house: House, modules: Modules): Generator<string> {
  const listed = { ...house.rooms, ...house.besideTheRooms };
  const known = new Map<string, Set<string>>();
  for (const path of modules.keys()) known.set(roomOf(path), new Set());
  for (const { from, to, line, specifier } of importsOf(modules)) {
    if (specifier === unknown) yield `${from}:${line} imports what is known only when it runs`;
    if (to === undefined) continue;
    if (!modules.has(to)) yield `${from}:${line} imports ${specifier}, which isn’t in src/`;
    const [room, other] = [roomOf(from), roomOf(to)];
    if (room === other) continue;
    known.get(room)?.add(other);
    if (!listed[room]?.knows.includes(other)) yield `${from}:${line} must not know ${other}`;
  }
  for (const [room, others] of known) {
    if (!listed[room]) yield `rooms.json doesn’t list ${room}`;
    for (const other of listed[room]?.knows ?? []) {
      if (!others.has(other)) yield `rooms.json says that ${room} knows ${other}, but it doesn’t`;
    }
  }
  for (const room of Object.keys(listed)) {
    if (!known.has(room)) yield `rooms.json lists ${room}, which isn’t in src/`;
  }
  const rooms = Object.entries(listed).map(([name, { knows }]) => [name, new Set(knows)] as const);
  for (const circle of findCircles(new Map(rooms))) {
    yield `rooms.json has rooms that know each other: ${circle.join(' → ')}`;
  }
}

/** A room is entered by its index or another door of it, and a folder of strangers by its index. */
function* faultsOfIndexes({ doors, strangers }: House, modules: Modules): Generator<string> {
  const used = new Set<string>();
  for (const { from, to, line } of importsOf(modules)) {
    if (to === undefined) continue;
    for (const folder of ['', ...strangers]) {
      const place = placeIn(folder, from);
      const other: string | undefined = placeIn(folder, to);
      if (other === undefined || place === other || to === `${folder}${other}/index.ts`) continue;
      used.add(to);
      if (folder === '' && Object.hasOwn(doors, to)) continue;
      yield `${from}:${line} enters ${folder}${other} by ${to}, not by its index`;
    }
  }
  for (const door of Object.keys(doors)) {
    if (!used.has(door)) yield `rooms.json has the door ${door}, which nobody uses`;
  }
}

/** The folder of a folder that a path is in; undefined for one that is in none. */
function placeIn(folder: string, path: string): string | undefined {
  if (!path.startsWith(folder)) return undefined;
  const [place, ...more] = path.slice(folder.length).split('/');
  return more.length > 0 ? place : undefined;
}

function* faultsOfPackages({ packages }: House, modules: Modules): Generator<string> {
  const allowed = new Map<string, Set<string>>();
  for (const { from, to, line, specifier } of importsOf(modules)) {
    const name = packageOf(specifier);
    const knowers = Object.hasOwn(packages, name) ? packages[name] : undefined;
    if (to !== undefined || !knowers) continue;
    if (!isListed(from, knowers)) yield `${from}:${line} must not know the package ${name}`;
    for (const each of knowers) {
      if (isListed(from, [each])) allowed.set(name, (allowed.get(name) ?? new Set()).add(each));
    }
  }
  for (const [name, knowers] of Object.entries(packages)) {
    for (const each of knowers) {
      if (!allowed.get(name)?.has(each)) {
        yield `rooms.json says that ${each} knows the package ${name}, but it doesn’t`;
      }
    }
  }
}

function* faultsOfWriters({ writers }: House, modules: Modules): Generator<string> {
  const writing = new Set<string>();
  for (const { from, to, line, specifier, names } of importsOf(modules)) {
    if (to !== undefined || !/^node:fs(?:\/|$)/.test(packageOf(specifier))) continue;
    const written = names.filter((name) => !reading.has(name));
    if (written.length === 0) continue;
    writing.add(from);
    if (!isListed(from, Object.keys(writers))) {
      yield `${from}:${line} must not write files (${written.join(', ')})`;
    }
  }
  for (const each of Object.keys(writers)) {
    if (![...writing].some((path) => isListed(path, [each]))) {
      yield `rooms.json says that ${each} writes files, but it doesn’t`;
    }
  }
}

function* faultsOfGlobals({ globals }: House, modules: Modules): Generator<string> {
  for (const [path, module] of modules) {
    for (const { name, line } of module.globals) {
      if (!isListed(path, globals[name] ?? [])) yield `${path}:${line} must not use ${name}`;
    }
  }
  for (const [name, users] of Object.entries(globals)) {
    for (const each of users) {
      const uses = modules.get(each)?.globals.some((used) => used.name === name);
      if (!uses) yield `rooms.json says that ${each} uses ${name}, but it doesn’t`;
    }
  }
}

/** Folders of strangers don't know each other, not by way of the files between them either. */
function* faultsOfStrangers({ strangers }: House, modules: Modules): Generator<string> {
  const graph = graphOf(modules);
  for (const folder of strangers) {
    if (![...modules.keys()].some((path) => path.startsWith(folder))) {
      yield `rooms.json lists the strangers of ${folder}, which isn’t in src/`;
    }
    for (const path of modules.keys()) {
      const own = placeIn(folder, path);
      if (own === undefined) continue;
      for (const reached of reachedFrom(path, graph)) {
        const other = placeIn(folder, reached);
        if (other !== undefined && other !== own) {
          yield `${path} must not know ${folder}${other}: they are strangers`;
          break;
        }
      }
    }
  }
}

function reachedFrom(path: string, graph: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const other of graph.get(next) ?? []) {
      if (reached.has(other)) continue;
      reached.add(other);
      waiting.push(other);
    }
  }
  return reached;
}
