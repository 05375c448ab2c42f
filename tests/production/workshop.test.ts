import { describe, expect, it } from 'vitest';
import { message } from '../../src/messages/index.ts';
import {
  digested,
  type Stage,
  type StageEvent,
  StageFailure,
  type StageResult,
  Workshop,
} from '../../src/production/workshop/index.ts';

const warning = message('book.yaml', 'artifact-stale', {});
const error = message('book.yaml', 'edition-failed', { edition: 'epub', said: 'no' });

/** A stage that keeps what it was given to work on. */
function counted<In, Out>(
  name: string,
  run: (input: In) => StageResult<Out>,
): Stage<In, Out> & { readonly given: In[] } {
  const given: In[] = [];
  return {
    name,
    given,
    run: async (input) => {
      given.push(input);
      // Others may ask meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      return run(input);
    },
  };
}

const twice = () => counted('twice', (input: { readonly of: number }) => ({ value: 2 * input.of }));

describe('a workshop', () => {
  it('works on the same input once, whoever asks and whatever object brings it', async () => {
    const { ask } = new Workshop('press');
    const stage = twice();
    expect(await ask(stage, { of: 2 })).toBe(4);
    expect(await ask(stage, { of: 2 })).toBe(4);
    expect(await ask(stage, { of: 3 })).toBe(6);
    expect(stage.given).toEqual([{ of: 2 }, { of: 3 }]);
  });

  it('works on it once when it is asked twice at the same time', async () => {
    const { ask } = new Workshop('press');
    const stage = twice();
    const input = { of: 2 };
    expect(await Promise.all([ask(stage, input), ask(stage, { ...input })])).toEqual([4, 4]);
    expect(stage.given).toHaveLength(1);
  });

  it('hands the same value to all, and knows stages by their names', async () => {
    const { ask } = new Workshop('press');
    const first = counted('front', () => ({ value: { made: 'first' } }));
    const other = counted('back', () => ({ value: { made: 'other' } }));
    const again = counted('front', () => ({ value: { made: 'again' } }));
    expect(await ask(first, 1)).toBe(await ask(again, 1));
    expect(await ask(other, 1)).toEqual({ made: 'other' });
    expect(again.given).toEqual([]);
  });

  it('takes a large part by its digest', async () => {
    const { ask } = new Workshop('press');
    const stage = counted('length', ({ text }: { text: { value: string } }) => ({
      value: text.value.length,
    }));
    expect(await ask(stage, { text: digested('abc') })).toBe(3);
    expect(await ask(stage, { text: digested('abc') })).toBe(3);
    expect(await ask(stage, { text: digested('abcd') })).toBe(4);
    expect(stage.given).toHaveLength(2);
  });

  it('refuses what is no plain value', async () => {
    const { ask } = new Workshop('press');
    const stage = counted('run', () => ({ value: 1 }));
    await expect(ask(stage, { run: () => 1 })).rejects.toThrow(TypeError);
    expect(stage.given).toEqual([]);
  });

  it('lets a stage ask for what others make', async () => {
    const { ask } = new Workshop('press');
    const part = counted('part', (input: number) => ({ value: input + 1, messages: [warning] }));
    const whole: Stage<number, number> = {
      name: 'whole',
      run: async (input, inner) => ({ value: (await inner(part, input)) * 10 }),
    };
    expect(await ask(whole, 1)).toBe(20);
    expect(await ask(part, 1)).toBe(2);
    expect(part.given).toEqual([1]);
  });
});

describe('what stages tell', () => {
  it('is told once, however often the value is asked for', async () => {
    const workshop = new Workshop('press');
    const stage = counted('told', () => ({ value: 1, messages: [warning] }));
    await Promise.all([workshop.ask(stage, 1), workshop.ask(stage, 1)]);
    await workshop.ask(stage, 1);
    expect(workshop.told).toEqual([warning]);
  });

  it('is kept of each input', async () => {
    const workshop = new Workshop('press');
    const stage = counted('told', () => ({ value: 1, messages: [warning] }));
    await workshop.ask(stage, 1);
    await workshop.ask(stage, 2);
    expect(workshop.told).toHaveLength(2);
  });
});

describe('a stage that fails', () => {
  const failures: [string, StageResult<number>][] = [
    ['has no value', { messages: [error] }],
    ['has a value and tells an error', { value: 1, messages: [error] }],
  ];

  it.each(failures)('fails everybody who asks, and is told once, when it %s', async (_, result) => {
    const workshop = new Workshop('press');
    const stage = counted('failing', () => result);
    const asked = await Promise.allSettled([workshop.ask(stage, 1), workshop.ask(stage, 1)]);
    for (const each of [...asked, ...(await Promise.allSettled([workshop.ask(stage, 1)]))]) {
      expect(each).toMatchObject({ status: 'rejected', reason: expect.any(StageFailure) });
    }
    expect(stage.given).toEqual([1]);
    expect(workshop.told).toEqual([error]);
  });

  it('fails the stages that ask for it, and no others', async () => {
    const workshop = new Workshop('press');
    const failing = counted('failing', (): StageResult<number> => ({ messages: [error] }));
    const asking: Stage<number, number> = {
      name: 'asking',
      run: async (input, ask) => ({ value: await ask(failing, input) }),
    };
    await expect(workshop.ask(asking, 1)).rejects.toBeInstanceOf(StageFailure);
    await expect(workshop.ask(failing, 1)).rejects.toBeInstanceOf(StageFailure);
    expect(failing.given).toEqual([1]);
    expect(workshop.told).toEqual([error]);
    expect(await workshop.ask(twice(), { of: 1 })).toBe(2);
  });

  it('fails everybody with the same error when it throws, and isn’t tried again', async () => {
    const { ask } = new Workshop('press');
    const thrown = new Error('no room');
    const stage = counted('throwing', (): StageResult<number> => {
      throw thrown;
    });
    await expect(ask(stage, 1)).rejects.toBe(thrown);
    await expect(ask(stage, 1)).rejects.toBe(thrown);
    expect(stage.given).toEqual([1]);
  });
});

describe('who watches', () => {
  function watched(): {
    readonly workshop: Workshop;
    readonly events: StageEvent[];
    stop(): void;
  } {
    const stopping = new AbortController();
    const events: StageEvent[] = [];
    const tell = (event: StageEvent): void => void events.push(event);
    const workshop = new Workshop('press', { watch: { signal: stopping.signal, tell } });
    return { workshop, events, stop: () => stopping.abort(new Error('stopped')) };
  }

  it('is told what is begun, done, and there already, and for which book', async () => {
    const { workshop, events } = watched();
    const stage = twice();
    const ask = workshop.askingFor('whole');
    await ask(stage, { of: 2 });
    await ask(stage, { of: 2 });
    await workshop.askingFor('chapter')(stage, { of: 2 });
    expect(events).toEqual([
      { kind: 'stage', name: 'twice', state: 'begun', book: 'whole' },
      { kind: 'stage', name: 'twice', state: 'done', book: 'whole' },
      { kind: 'stage', name: 'twice', state: 'reused', book: 'chapter' },
    ]);
  });

  it('is told how many pages are done, of what stages ask for as well', async () => {
    const { workshop, events } = watched();
    const paged: Stage<number, number> = {
      name: 'paged',
      run: async (value, _, { pagesSoFar }) => {
        pagesSoFar(7);
        return { value };
      },
    };
    const asking: Stage<number, number> = {
      name: 'asking',
      run: async (input, ask) => ({ value: await ask(paged, input) }),
    };
    await workshop.askingFor('whole')(asking, 1);
    expect(events).toContainEqual({
      kind: 'stage',
      name: 'paged',
      state: 'under-way',
      book: 'whole',
      pages: 7,
    });
  });

  it('stops all that is asked for after', async () => {
    const { workshop, stop } = watched();
    const stage = twice();
    await workshop.ask(stage, { of: 2 });
    stop();
    await expect(workshop.ask(stage, { of: 2 })).rejects.toThrow('stopped');
    await expect(workshop.ask(stage, { of: 3 })).rejects.toThrow('stopped');
    expect(stage.given).toEqual([{ of: 2 }]);
  });

  it('gets no value of what was stopped while it was at work, and no word of it', async () => {
    const { workshop, events, stop } = watched();
    const stage = counted('cut', () => ({ value: 'half', messages: [warning] }));
    const asked = workshop.ask(stage, 1);
    stop();
    await expect(asked).rejects.toThrow('stopped');
    expect(workshop.told).toEqual([]);
    expect(events.map(({ state }) => state)).toEqual(['begun']);
  });
});

describe('a key', () => {
  it('differs by the digest of the press, the name of the stage, and its input', async () => {
    const base = await keyOf('press', 'stage', { a: 1 });
    const others = await Promise.all([
      keyOf('other', 'stage', { a: 1 }),
      keyOf('press', 'other', { a: 1 }),
      keyOf('press', 'stage', { a: 2 }),
      keyOf('pressstage', '', { a: 1 }),
    ]);
    expect(new Set([base, ...others]).size).toBe(5);
    expect(await keyOf('press', 'stage', { a: 1, b: undefined })).toBe(base);
  });
});

/** The key of an input, which each workshop makes for itself. */
async function keyOf(press: string, name: string, input: unknown): Promise<string> {
  return new Workshop(press).keyOf({ name, run: async () => ({ value: 1 }) }, input);
}
