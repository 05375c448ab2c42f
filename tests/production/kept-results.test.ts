import { describe, expect, it } from 'vitest';
import { type Message, message } from '../../src/messages/index.ts';
import {
  type Ask,
  type KeptResults,
  type Stage,
  StageFailure,
  Workshop,
} from '../../src/production/workshop/index.ts';
import { resultsIn } from '../../src/production/workshop/kept-results.ts';
import type { Store } from '../../src/store/index.ts';

const warning = (file: string): Message => message(file, 'artifact-stale', {});
const error = message('book.yaml', 'edition-failed', { edition: 'epub', said: 'no' });

/** A store without a disk. */
function storeInMemory(): Store & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    read: async (key) => entries.get(key),
    keep: async (key, _, body) => void entries.set(key, body),
    close: async () => undefined,
    trouble: undefined,
  };
}

const store = storeInMemory();
const kept = (): KeptResults => resultsIn(store, 'a book');

/** A stage that counts how often it is at work, and what depends on it. */
function stages() {
  const runs = { part: 0, whole: 0, unkept: 0 };
  const part: Stage<number, number> = {
    name: 'part',
    kept: true,
    run: async (input) => {
      runs.part += 1;
      return { value: input + 1, messages: [warning('part')] };
    },
  };
  const unkept: Stage<number, number> = {
    name: 'unkept',
    run: async (input) => {
      runs.unkept += 1;
      return { value: input, messages: [warning('unkept')] };
    },
  };
  const whole: Stage<{ part: object; of: number }, number> = {
    name: 'whole',
    kept: true,
    run: async ({ part: later, of }, ask) => {
      runs.whole += 1;
      const value = await (later as { value: () => Promise<number> }).value();
      return { value: value * (await ask(unkept, of)), messages: [warning('whole')] };
    },
  };
  const askWhole = (workshop: Workshop, of: number): Promise<number> => {
    const { ask }: { ask: Ask } = workshop;
    return ask(whole, { part: workshop.later(part, of, ask), of });
  };
  return { runs, part, askWhole };
}

describe('what a build has kept', () => {
  it('is not made again by the next, and what it was made of isn’t either; all of it is told again, once', async () => {
    store.entries.clear();
    const first = stages();
    const results = kept();
    const workshop = new Workshop('press', { kept: results });
    expect(await first.askWhole(workshop, 2)).toBe(6);
    await results.settled();
    expect(first.runs).toEqual({ part: 1, whole: 1, unkept: 1 });

    const next = stages();
    const again = new Workshop('press', { kept: kept() });
    expect(await next.askWhole(again, 2)).toBe(6);
    expect(await next.askWhole(again, 2)).toBe(6);
    expect(next.runs).toEqual({ part: 0, whole: 0, unkept: 0 });
    expect(again.told).toEqual(workshop.told);
    expect(again.told.map(({ file }) => file)).toEqual(['part', 'unkept', 'whole']);
  });

  it('is of that press and that input', async () => {
    store.entries.clear();
    const results = kept();
    await stages().askWhole(new Workshop('press', { kept: results }), 2);
    await results.settled();
    const other = stages();
    await other.askWhole(new Workshop('another', { kept: kept() }), 2);
    await other.askWhole(new Workshop('press', { kept: kept() }), 3);
    expect(other.runs.whole).toBe(2);
  });

  it.each([
    ['lost', () => undefined],
    ['cut short', (body: Uint8Array) => body.subarray(0, 9)],
    ['something else', () => new TextEncoder().encode('something else')],
  ])('is made again when it is %s', async (_, spoil) => {
    store.entries.clear();
    const results = kept();
    await stages().askWhole(new Workshop('press', { kept: results }), 2);
    await results.settled();
    for (const [key, body] of store.entries) {
      const spoiled = spoil(body);
      if (spoiled) store.entries.set(key, spoiled);
      else store.entries.delete(key);
    }
    const next = stages();
    expect(await next.askWhole(new Workshop('press', { kept: kept() }), 2)).toBe(6);
    expect(next.runs).toEqual({ part: 1, whole: 1, unkept: 1 });
  });
});

describe('nothing is kept', () => {
  async function keptOf(stage: Stage<number, number>, signal?: AbortSignal): Promise<number> {
    store.entries.clear();
    const results = kept();
    const watch = { signal: signal ?? new AbortController().signal, tell: () => undefined };
    const asked = new Workshop('press', { kept: results, watch }).ask(stage, 1);
    await asked.catch(() => undefined);
    await results.settled();
    return store.entries.size;
  }
  const stage = (run: Stage<number, number>['run']): Stage<number, number> => ({
    name: 'stage',
    kept: true,
    run,
  });

  it('of a stage that tells an error, has no value, or throws', async () => {
    expect(await keptOf(stage(async () => ({ value: 1 })))).toBe(1);
    expect(await keptOf(stage(async () => ({ value: 1, messages: [error] })))).toBe(0);
    expect(await keptOf(stage(async () => ({ messages: [warning('a')] })))).toBe(0);
    const throws = stage(async () => Promise.reject(new Error('no ink')));
    expect(await keptOf(throws)).toBe(0);
    const fails = stage(async () => Promise.reject(new StageFailure('part')));
    expect(await keptOf(fails)).toBe(0);
  });

  it('of one that was stopped in the midst, though it came to an end', async () => {
    const stopping = new AbortController();
    const stopped = stage(async () => {
      stopping.abort(new Error('stopped'));
      return { value: 1 };
    });
    expect(await keptOf(stopped, stopping.signal)).toBe(0);
  });
});
