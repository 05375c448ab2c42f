import { describe, expect, it } from 'vitest';
import type { Made, SupplyName } from '../../src/editions/index.ts';
import { type Message, message } from '../../src/messages/index.ts';
import { OutputError } from '../../src/output/index.ts';
import type { FileEvent } from '../../src/production/build-event.ts';
import {
  type FileToMake,
  type Hands,
  ownHands,
  type TaskName,
} from '../../src/production/hands/index.ts';
import { type ArtifactSources, makeArtifacts } from '../../src/production/make-artifacts.ts';
import type { PlannedArtifact } from '../../src/production/plan-build.ts';
import { BrowserMissing } from '../../src/production/press-browser.ts';
import type { SupplyOf } from '../../src/production/supplies.ts';
import { digested, digestOf, StageFailure, Workshop } from '../../src/production/workshop/index.ts';
import { readSmallBook } from './small-book.ts';

const { manuscript, books } = await readSmallBook();

/** What tells one artifact of a test from another. */
interface Fake {
  readonly needs?: readonly SupplyName[];
  readonly likes?: readonly SupplyName[];
  readonly readBack?: 'none' | 'text';
  make?(materials: { supplies: object; fields: object }): Promise<Made> | Made;
}

const bytes = Uint8Array.of(1, 2, 3);

function planned(edition: string, fake: Fake = {}): PlannedArtifact {
  const { needs = [], likes = [], readBack = 'none', make = () => ({ bytes }) } = fake;
  return {
    book: books.whole,
    edition,
    artifact: {
      form: () => ({ suffix: edition, mediaType: `text/${edition}` }),
      needs,
      likes,
      reads: ['print'],
      readBack,
      make: make as never,
    },
    file: `small/small.${edition}`,
    likes,
  };
}

const account = digested({ sources: manuscript.sources, contentsDepth: 3, naturalSpace: 0.25 });

/** What artifacts are made of: supplies that are made up, by hands that know the files of a plan. */
function sourcesOf(
  plan: readonly PlannedArtifact[],
  supplies: Partial<Record<SupplyName, () => unknown>> = {},
  { ask }: Workshop = new Workshop('press'),
): ArtifactSources {
  const supplyOf = (async (name: SupplyName) => ({
    digestOfValue: digestOf(name),
    value: async () => supplies[name]?.(),
  })) as unknown as SupplyOf;
  const hands: Hands = {
    ...ownHands,
    do: (async (name: TaskName, input: never, signal: AbortSignal) => {
      const { edition, supplies: given, fields, book } = input as FileToMake;
      const own = plan.find((each) => each.edition === edition);
      signal.throwIfAborted();
      if (name !== 'file' || !own) return ownHands.do(name, input, signal);
      const values = Object.entries(given).map(([each, part]) => [each, part.value]);
      const materials = { book: book.value, supplies: Object.fromEntries(values), fields };
      const { messages, ...made } = await own.artifact.make(materials as never);
      return { value: made, messages };
    }) as Hands['do'],
  };
  return {
    fields: manuscript.fields.value,
    of: (book) => ({ book: digested(book), supplyOf, ask, account }),
    hands,
  };
}

/** Make artifacts of supplies that are made up; all that is told, by stages as well. */
async function make(
  plan: readonly PlannedArtifact[],
  supplies: Partial<Record<SupplyName, () => unknown>> = {},
): ReturnType<typeof makeArtifacts> {
  const workshop = new Workshop('press');
  const made = await makeArtifacts(plan, sourcesOf(plan, supplies, workshop));
  return { ...made, messages: [...workshop.told, ...made.messages] };
}

const fails = (error: unknown) => (): never => {
  throw error;
};
const before = planned('before');
const after = planned('after');

describe('making artifacts', () => {
  it('says of each what it is', async () => {
    const made = await make([planned('one', { make: () => ({ bytes, pages: 3 }) })]);
    expect(made).toEqual({
      artifacts: [
        {
          file: 'small/small.one',
          book: 'small',
          edition: 'one',
          text: 'reading',
          mediaType: 'text/one',
          bytes,
          pages: 3,
        },
      ],
      failed: [],
      missing: [],
      messages: [],
    });
  });

  it('gives each the supplies and fields that it names, and no others', async () => {
    let given: object = {};
    const artifact = planned('one', {
      needs: ['faces'],
      likes: ['front'],
      make: (materials) => {
        given = materials;
        return { bytes };
      },
    });
    const everything = { faces: () => 'f', front: () => 'c', design: () => 'd' };
    await make([artifact], everything);
    expect(given).toEqual({
      book: books.whole,
      supplies: { faces: 'f', front: 'c' },
      fields: { print: manuscript.fields.value.print },
    });
  });

  it('passes on what is told of one that is made all the same', async () => {
    const warning = message('x', 'artifact-stale', {}) as Message;
    const told = planned('told', { make: () => ({ bytes, messages: [warning] }) });
    expect(await make([told])).toMatchObject({ failed: [], messages: [warning] });
  });
});

describe('an artifact that can’t be made', () => {
  const error = message('x', 'edition-failed', { edition: 'x', said: 'no' }) as Message;
  const broken: [string, Fake, Parameters<typeof make>[1], number][] = [
    ['throws', { make: fails(new Error('no ink')) }, {}, 1],
    ['throws what is no error', { make: fails('no ink') }, {}, 1],
    ['fails later', { make: () => Promise.reject(new TypeError('no ink')) }, {}, 1],
    ['tells an error', { make: () => ({ bytes, messages: [error] }) }, {}, 1],
    ['needs what can’t be made', { needs: ['front'] }, { front: fails(new Error('no')) }, 1],
    // What was wrong with it was told where it was.
    ['needs what failed', { needs: ['front'] }, { front: fails(new StageFailure('front')) }, 0],
    ['likes what failed', { likes: ['front'] }, { front: fails(new StageFailure('front')) }, 0],
    ['likes what can’t be made', { likes: ['front'] }, { front: fails(new Error('no')) }, 1],
    ['doesn’t say what the book says', { readBack: 'text' }, {}, 1],
  ];

  it.each(broken)(
    'is told when it %s, and the others are made',
    async (_, fake, supplies, told) => {
      const made = await make([before, planned('broken', fake), after], supplies);
      expect(made.artifacts.map(({ edition }) => edition)).toEqual(['before', 'after']);
      expect(made.failed).toEqual(['small/small.broken']);
      expect(made.missing).toEqual([]);
      expect(made.messages.length).toBeGreaterThanOrEqual(told);
      if (told === 0) expect(made.messages).toEqual([]);
    },
  );

  it('fails what needs the same supply with it, and nothing else', async () => {
    const needs: Fake = { needs: ['pressFile'] };
    const made = await make([planned('a', needs), before, planned('b', needs)], {
      pressFile: fails(new StageFailure('press-file')),
    });
    expect(made.failed).toEqual(['small/small.a', 'small/small.b']);
    expect(made.artifacts.map(({ edition }) => edition)).toEqual(['before']);
  });

  it.each([
    ['what the press said', new OutputError('no ink'), 'no ink'],
    ['nothing that a library said', new Error('no ink'), 'something went wrong within the press'],
  ])('is told by its name, its edition and %s', async (_, error, said) => {
    const { messages } = await make([planned('a', { make: fails(error) })]);
    expect(messages).toMatchObject([
      { file: 'small/small.a', rule: 'edition-failed', data: { edition: 'a', said } },
    ]);
  });
});

describe('who watches', () => {
  it('is told what becomes of each file', async () => {
    const events: FileEvent[] = [];
    const plan = [before, planned('broken', { make: fails(new Error('no ink')) })];
    const tell = (event: FileEvent): void => void events.push(event);
    await makeArtifacts(plan, sourcesOf(plan), { signal: new AbortController().signal, tell });
    const told = (file: string) => events.filter((event) => event.file === file);
    expect(told('small/small.before').map(({ state }) => state)).toEqual(['begun', 'done']);
    expect(told('small/small.broken').map(({ state }) => state)).toEqual(['begun', 'failed']);
    expect(events).toHaveLength(4);
  });

  it('stops it, and what fails for that is nobody’s fault', async () => {
    const stopping = new AbortController();
    let made = 0;
    const stopped = planned('stopped', {
      make: () => {
        stopping.abort(new Error('stopped'));
        throw new Error('cut off');
      },
    });
    const later = planned('later', {
      needs: ['front'],
      make: () => {
        made += 1;
        return { bytes };
      },
    });
    const watch = { signal: stopping.signal, tell: () => undefined };
    const plan = [stopped, later];
    const slow = { front: () => new Promise((resolve) => setImmediate(resolve)) };
    const workshop = new Workshop('press', { watch });
    await expect(makeArtifacts(plan, sourcesOf(plan, slow, workshop), watch)).rejects.toThrow(
      'stopped',
    );
    expect(made).toBe(0);
  });
});

describe('where there is no browser', () => {
  const supplies = { pagination: fails(new BrowserMissing('none')), faces: () => 'f' };

  it('misses what needs one, makes the rest, and tells nothing: it is told once', async () => {
    const made = await make([planned('pdf', { needs: ['pagination'] }), after], supplies);
    expect(made).toMatchObject({ missing: ['small/small.pdf'], failed: [], messages: [] });
    expect(made.artifacts.map(({ edition }) => edition)).toEqual(['after']);
  });

  it('makes what only likes to have one without, and says that it has no pages', async () => {
    let given: object = {};
    const epub = planned('epub', {
      needs: ['faces'],
      likes: ['pagination'],
      make: (materials) => {
        given = materials.supplies;
        return { bytes };
      },
    });
    const { artifacts, missing } = await make([epub], supplies);
    expect(missing).toEqual([]);
    expect(artifacts).toMatchObject([{ edition: 'epub', pages: 'none' }]);
    expect(given).toEqual({ faces: 'f' });
  });

  it('says nothing of pages where none are liked', async () => {
    const [artifact] = (await make([planned('epub')], supplies)).artifacts;
    expect(artifact).not.toHaveProperty('pages');
  });
});
