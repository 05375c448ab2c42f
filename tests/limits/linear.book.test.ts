import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdedLine } from '../../src/manuscript/markdown/crowded-passage.ts';
import { check, proposeTexts } from '../../src/production/index.ts';
import { repetitions } from '../repetitions.ts';
import { growing, type StepCounter, type Steps, stepCounter, sum } from './counted-steps.ts';
import { crowds, pages, shapes, texts } from './shapes.ts';

let book = '';
let counter: StepCounter;
beforeAll(async () => {
  book = await mkdtemp(join(tmpdir(), 'chap-linear-'));
  await mkdir(join(book, 'c'));
  await mkdir(join(book, 'sources'));
  await writeFile(join(book, 'c/chapter.yaml'), 'number: 1\ntitle: یک\ndocuments: [d.md]\n');
  counter = await stepCounter();
  // What is done once, as something is needed for the first time, counts for no text.
  await checked('سلام 😀');
});
afterAll(async () => {
  counter.end();
  await rm(book, { recursive: true, force: true });
});

/** A book of one document, whose source is its Markdown. */
async function lay(markdown: string): Promise<void> {
  const sha256 = createHash('sha256').update(markdown).digest('hex');
  const lines = markdown.split('\n').length;
  await writeFile(join(book, 'sources/s.txt'), markdown);
  await writeFile(
    join(book, 'book.yaml'),
    `format: 1\nid: long\ntitle: کتاب\nlanguages: [fa]\ndate: { jalali: 1404-07-03 }\nidentifiers: { uuid: 825875ed-9f06-56cd-9692-fa14e91095d1 }\nchapters: [c]\nsources:\n  - { file: s.txt, sha256: ${sha256} }\n`,
  );
  await writeFile(
    join(book, 'c/d.md'),
    `---\ntitle: سند\nkind: message\nsource: { file: s.txt, lines: 1-${lines} }\n---\n\n${markdown}\n`,
  );
}

async function checked(text: string): Promise<Steps> {
  await lay(text);
  return counter.count(() => check(book));
}

/** What a file of some name would be made into. */
const imported =
  (name: string) =>
  async (text: string): Promise<Steps> => {
    await lay('سلام');
    const files = [join(book, name)];
    await writeFile(join(book, name), text);
    return counter.count(() => proposeTexts({ book, chapter: 'c', files }));
  };

/**
 * Hold the steps for a text against those for one twice as long: all together, and each function by
 * itself, which else would be lost among the others.
 */
async function expectLinear(
  make: (n: number) => string,
  steps: (text: string) => Promise<Steps>,
): Promise<void> {
  const compared = async () => {
    const once = await steps(make(length));
    const twice = await steps(make(2 * length));
    return { growing: growing(once, twice), ratio: sum(twice) / sum(once) };
  };
  let found = await compared();
  // Something that is done once may have been done at the longer one.
  if (found.growing.length > 0 || found.ratio >= 2.5) found = await compared();
  expect(found.growing).toEqual([]);
  expect(found.ratio).toBeLessThan(2.5);
}

/** A third of the shapes with each run of the tests, all of them, and longer, before a release. */
function some<Shape>(of: Readonly<Record<string, Shape>>): [string, Shape][] {
  return Object.entries(of).filter((_, index) => index % repetitions(3, 1) === 0);
}

const importedText = imported('received.txt');
const importedPage = imported('received.html');

const length = repetitions(100, 200);

describe('the steps grow with the text, not with its square:', () => {
  it.each(some(shapes))('a check of %s', async (_, make) => {
    await expectLinear(make, checked);
  });
  it.each(some(texts))('an import of a text: %s', async (_, make) => {
    await expectLinear(make, importedText);
  });
  it.each(some(pages))('an import of a page: %s', async (_, make) => {
    await expectLinear(make, importedPage);
  });
});

it.each(Object.entries(crowds))(
  '%s: a passage with too many is told, and isn’t parsed',
  async (_, make) => {
    let n = 1;
    while (crowdedLine(make(n)) === undefined) n *= 2;
    expect(make(n).length).toBeLessThan(100_000);
    await lay(make(n));
    const [told] = await check(book);
    expect(told?.rule).toMatch(/^markdown-(?:crowded|too-deep)$/);
  },
);
