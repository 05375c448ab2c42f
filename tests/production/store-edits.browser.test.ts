import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type BuildEvent, build } from '../../src/production/index.ts';
import { random } from '../ledger/random.ts';
import { repetitions } from '../repetitions.ts';
import { editsFrom, firstState, type State, writeState } from './edits.ts';
import { filesOf } from './here.ts';
import { temporary } from './small-book.ts';

vi.mock('../../src/installation/press.ts', async (original) => ({
  ...(await original<object>()),
  readPress: async () => ({ version: '0.0.0', digest: 'a press' }),
}));
vi.mock('../../src/layout/index.ts', async (original) =>
  (await import('./kept-prints.ts')).keepingPrints(await original()),
);

/** Builds of one book whose folder changes: with a store, and from nothing. */
async function bookOf(editions: readonly string[]) {
  const folder = await temporary();
  const book = join(folder, 'book');
  const out = join(folder, 'out');
  const store = join(folder, 'store');
  const fromNothing = new Map<string, Record<string, string>>();
  let written: State | undefined;

  const write = async (state: State): Promise<void> => {
    if (written !== state) await writeState(book, state, editions);
    written = state;
  };
  const expectBuilt = ({ published, failed }: Awaited<ReturnType<typeof build>>): void =>
    expect({ published, failed }).toEqual({ published: true, failed: [] });

  return {
    store,
    /** What a build that knows nothing makes of it. */
    async expected(state: State): Promise<Record<string, string>> {
      const key = JSON.stringify(state);
      const known = fromNothing.get(key);
      if (known) return known;
      await write(state);
      const fresh = join(folder, 'fresh');
      await rm(fresh, { recursive: true, force: true });
      expectBuilt(await build({ book, out: fresh }));
      const files = await filesOf(fresh);
      fromNothing.set(key, files);
      return files;
    },
    /** What the store and the output folder of earlier builds make of it. */
    async built(state: State, tell?: (event: BuildEvent) => void): Promise<Record<string, string>> {
      await write(state);
      expectBuilt(await build({ book, out, store, ...(tell && { tell }) }));
      const files = await filesOf(out);
      // What a deletion has left is no longer listed, and stays where it is.
      const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
      const listed = new Set([...sums.map((line) => line.slice(66)), 'SHA256SUMS']);
      return Object.fromEntries(Object.entries(files).filter(([file]) => listed.has(file)));
    },
  };
}

/** Take an entry of the store away, cut it short, or change it. */
async function spoilOne(store: string, below: (limit: number) => number): Promise<void> {
  const entries = await readdir(store, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const path = files.sort()[below(Math.max(files.length, 1))];
  if (path === undefined) return;
  const ways = [
    () => rm(path),
    () => truncate(path, 100),
    () => writeFile(path, 'something else'),
  ] as const;
  await ways[below(ways.length)]?.();
}

describe('whatever an editor changes, and in whatever order', () => {
  const kinds: [string, readonly string[], number][] = [
    ['of texts and reports', ['text'], repetitions(300, 3000)],
    ['of e-books', ['epub', 'text'], repetitions(12, 300)],
    ['of pages', ['epub', 'pdf', 'print'], repetitions(3, 60)],
  ];

  it.each(kinds)(
    'the store gives the same bytes %s as nothing does',
    async (_, editions, often) => {
      const { expected, built, store } = await bookOf(editions);
      const below = random(17);
      for (let sequence = 0; sequence < often; sequence += 1) {
        for (const state of editsFrom(below, 1 + below(3))) {
          expect(await built(state), JSON.stringify(state)).toEqual(await expected(state));
          if (below(5) === 0) await spoilOne(store, below);
        }
      }
    },
  );

  it('a file that was changed or lost in the output is mended, and nothing else is written', async () => {
    const { expected, built, store } = await bookOf(['text']);
    await built(firstState);
    const out = join(store, '..', 'out');
    for (const file of Object.keys(await expected(firstState))) {
      await writeFile(join(out, file), 'something else');
      expect(await built(firstState), file).toEqual(await expected(firstState));
      await rm(join(out, file));
      expect(await built(firstState), file).toEqual(await expected(firstState));
    }
  });

  it('a word is no matter of the chapters that it doesn’t stand in', async () => {
    const { built } = await bookOf(['epub', 'text']);
    await built(firstState);
    const states = new Map<string, Set<string>>();
    await built({ ...firstState, word: 1 }, (event) => {
      if (event.kind !== 'stage' || event.book === undefined) return;
      states.set(event.book, (states.get(event.book) ?? new Set()).add(event.state));
    });
    expect(states.get('autumn')).toEqual(new Set(['reused']));
    for (const changed of ['spring', 'small']) expect(states.get(changed)).toContain('done');
  });
});
