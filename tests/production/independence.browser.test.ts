import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { readBookFolder } from '../../src/book-folder/index.ts';
import { sha256 } from '../../src/digests/index.ts';
import { editionNamed, editions } from '../../src/editions/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { readTemplates, templateTexts } from '../../src/installation/index.ts';
import { readChecked } from '../../src/production/checked-book.ts';
import {
  type FileToMake,
  type Hands,
  ownHands,
  type TaskName,
} from '../../src/production/hands/index.ts';
import { build } from '../../src/production/index.ts';
import {
  type ArtifactSources,
  type BookSources,
  makeArtifacts,
} from '../../src/production/make-artifacts.ts';
import { type PlannedArtifact, planBuild } from '../../src/production/plan-build.ts';
import { PressBrowser } from '../../src/production/press-browser.ts';
import { documentIn } from '../../src/production/reading-text.ts';
import { naturalSpaceOf } from '../../src/production/reports.ts';
import { suppliesOf } from '../../src/production/supplies.ts';
import { digested, Workshop } from '../../src/production/workshop/index.ts';
import { pagesOf } from './here.ts';
import { forgetPrints } from './kept-prints.ts';
import { smallBookFolder, temporary } from './small-book.ts';

// Which press it is doesn’t matter here, and is known only when it was compiled.
vi.mock('../../src/installation/press.ts', async (original) => ({
  ...(await original<object>()),
  readPress: async () => ({ version: '0.0.0', digest: 'a press' }),
}));

vi.mock('../../src/layout/index.ts', async (original) =>
  (await import('./kept-prints.ts')).keepingPrints(await original()),
);

const names = editions.map(({ name }) => name);
/** Those that a book may be asked for: a leaflet is made of a document. */
const ofBooks = editions.filter(({ ofDocuments }) => !ofDocuments).map(({ name }) => name);
const templates = await readTemplates();
const faces = digested(await readVazirmatn());

const browser = new PressBrowser();
afterAll(() => browser.close());

const { checked } = readChecked(
  await readBookFolder(await smallBookFolder()),
  'reading',
  templateTexts(templates, 'designs'),
);
if (!checked) throw new Error('the small book has a fault');
const { books, design, manuscript } = checked;
const fields = manuscript.fields.value;
/** What a leaflet is made of. */
const document = documentIn('reading', manuscript, 'autumn-01-library') as Book;

/** What a build has, anew: nothing that another has made is known to it. */
function freshSources(hands: Hands): ArtifactSources {
  const workshop = new Workshop('a press');
  const { ask } = workshop;
  const whole = digested(books.whole);
  const makers = { workshop, ask, browser, hands };
  const account = digested({
    sources: manuscript.sources,
    contentsDepth: design.contents.depth,
    naturalSpace: naturalSpaceOf(faces.value),
  });
  const known = new Map(
    [books.whole, document].map((value) => {
      const book = digested(value);
      const sources = { book, whole, fields, design, faces, templates };
      return [value.id, { book, supplyOf: suppliesOf(sources, makers), ask, account }];
    }),
  );
  return { fields, of: ({ id }) => known.get(id) as BookSources, hands };
}

/** The files of some editions, in the order in which they are to be made. */
function planOf(asked: readonly string[]): PlannedArtifact[] {
  return asked.flatMap((name) => {
    const book = editionNamed(name)?.ofDocuments ? document : books.whole;
    return planBuild([book], ['epub', 'pdf'], [name]);
  });
}

/** Make them; all that is known of each, and the digest of its bytes. */
async function made(
  plan: readonly PlannedArtifact[],
  hands: Hands = ownHands,
): Promise<Map<string, string>> {
  const sources = freshSources(hands);
  const { artifacts, failed, missing, messages } = await makeArtifacts(plan, sources);
  expect({ failed, missing, messages }).toEqual({ failed: [], missing: [], messages: [] });
  return new Map(
    artifacts.map(({ bytes, file, ...known }) => [
      file,
      JSON.stringify({ ...known, sha256: sha256(bytes) }),
    ]),
  );
}

describe('a file', () => {
  const alone = new Map<string, string>();
  beforeAll(async () => {
    for (const name of names) {
      forgetPrints();
      for (const [file, known] of await made(planOf([name]))) alone.set(file, known);
    }
  });

  it('is the same alone and with all others, in whatever order', async () => {
    expect(alone.size).toBe(planOf(names).length);
    forgetPrints();
    expect(await made(planOf(names))).toEqual(alone);
    expect(await made(planOf([...names].reverse()).reverse())).toEqual(alone);
  });

  it('is the same in every pair of editions', async () => {
    for (const [index, name] of names.entries()) {
      for (const [place, other] of names.slice(index + 1).entries()) {
        // Either order is tried as often as the other.
        const pair = place % 2 === 0 ? [name, other] : [other, name];
        for (const [file, known] of await made(planOf(pair))) {
          expect(known, `${file} in ${pair}`).toBe(alone.get(file));
        }
      }
    }
  });

  it('is made of nothing but what its declaration names', async () => {
    expect(await made(planOf(names), guardedHands)).toEqual(alone);
  });
});

/** Hands that give a maker nothing but what its declaration names, and find out when it looks further. */
const guardedHands: Hands = {
  ...ownHands,
  do: (async (name: TaskName, input: never, signal: AbortSignal) => {
    if (name !== 'file') return ownHands.do(name, input, signal);
    const { edition, index, book, supplies, fields: read } = input as FileToMake;
    const declared = editionNamed(edition)?.artifacts[index];
    if (!declared) throw new Error(`${edition} isn’t declared`);
    const values = Object.entries(supplies).map(([each, part]) => [each, part.value]);
    const { needs, likes = [], reads = [] } = declared;
    const { messages, ...value } = await declared.make({
      book: only(book.value, Object.keys(books.whole)),
      supplies: only(Object.fromEntries(values), [...needs, ...likes]),
      fields: only(read, reads),
    } as never);
    return { value, messages };
  }) as Hands['do'],
};

function only(whole: object, names: readonly string[]): object {
  const known = (name: string | symbol): boolean => {
    if (typeof name === 'string' && !names.includes(name))
      throw new Error(`${name} isn’t declared`);
    return true;
  };
  return new Proxy(whole, {
    get: (target, name) => known(name) && Reflect.get(target, name),
    has: (target, name) => known(name) && Reflect.has(target, name),
  });
}

describe('the page list of an EPUB', () => {
  /** What a build lists, with the digests of its files. */
  async function built(book: string, asked?: readonly string[]) {
    const out = await temporary();
    const { artifacts, published } = await build({ book, out, editions: asked, only: 'small' });
    expect(published).toBe(true);
    const digests = artifacts.map(({ file, bytes }): [string, string] => [file, sha256(bytes)]);
    return { digests: Object.fromEntries(digests), pages: await pagesOf(out) };
  }

  it('is there because book.yaml names a PDF, whatever the command line asks for', async () => {
    const book = await smallBookFolder({ editions: ['epub', 'pdf'] });
    const alone = await built(book, ['epub']);
    expect(alone.pages).toEqual({ 'small/small.epub': expect.any(Number) });
    const full = await built(book, ofBooks);
    expect(full.digests).toMatchObject(alone.digests);
    expect(full.pages).toMatchObject(alone.pages);
  });

  it('is not there when book.yaml names none, whatever the command line asks for', async () => {
    const book = await smallBookFolder({ editions: ['epub'] });
    const alone = await built(book);
    expect(alone.pages).toEqual({ 'small/small.epub': null });
    const full = await built(book, ['pdf', 'epub', 'cover']);
    expect(full.digests).toMatchObject(alone.digests);
    expect(full.pages).toMatchObject({ 'small/small.epub': null, 'small/small.pdf': 15 });
  });
});
