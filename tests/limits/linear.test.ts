import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdedLine } from '../../src/manuscript/markdown/crowded-passage.ts';
import { check, proposeTexts } from '../../src/production/index.ts';
import { repetitions } from '../repetitions.ts';
import { type StepCounter, stepCounter } from './counted-steps.ts';
import { crowds, pages, shapes, texts } from './shapes.ts';

let book = '';
let counter: StepCounter;
beforeAll(async () => {
  book = await mkdtemp(join(tmpdir(), 'chap-linear-'));
  await mkdir(join(book, 'c'));
  await mkdir(join(book, 'sources'));
  await writeFile(join(book, 'c/chapter.yaml'), 'number: 1\ntitle: یک\ndocuments: [d.md]\n');
  counter = await stepCounter();
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

async function checked(text: string): Promise<number> {
  await lay(text);
  return counter.count(() => check(book));
}

/** What a file of some name would be made into. */
const imported =
  (name: string) =>
  async (text: string): Promise<number> => {
    await lay('سلام');
    const files = [join(book, name)];
    await writeFile(join(book, name), text);
    return counter.count(() => proposeTexts({ book, chapter: 'c', files }));
  };

/** What is done for a text of one word, by what is done with it. */
const least = new Map<(text: string) => Promise<number>, number>();

/**
 * How the steps grow as a text is doubled, without those that are the same for a text of one word.
 * 2 is in step with the text, 4 with its square. A quarter of what is always done is as good as none.
 */
async function growth(
  make: (n: number) => string,
  steps: (text: string) => Promise<number>,
): Promise<number> {
  // What is done once, as something is needed for the first time, counts for no text.
  if (!least.has(steps)) await steps('سلام 😀');
  const none = least.get(steps) ?? (await steps('سلام'));
  least.set(steps, none);
  const once = (await steps(make(length))) - none;
  const twice = (await steps(make(2 * length))) - none;
  return twice / Math.max(once, none / 4);
}

/** Half of the shapes with each run of the tests, all of them, and longer, before a release. */
function some<Shape>(of: Readonly<Record<string, Shape>>): [string, Shape][] {
  return Object.entries(of).filter((_, index) => index % repetitions(2, 1) === 0);
}

const importedText = imported('received.txt');
const importedPage = imported('received.html');

const length = repetitions(60, 240);
const most = 2.5;

describe('the steps grow with the text, not with its square:', () => {
  it.each(some(shapes))('a check of %s', async (_, make) => {
    expect(await growth(make, checked)).toBeLessThan(most);
  });
  it.each(some(texts))('an import of a text: %s', async (_, make) => {
    expect(await growth(make, importedText)).toBeLessThan(most);
  });
  it.each(some(pages))('an import of a page: %s', async (_, make) => {
    expect(await growth(make, importedPage)).toBeLessThan(most);
  });
});

it.each(Object.entries(crowds))(
  '%s: a passage with too many is told, and isn’t parsed',
  async (_, make) => {
    let n = 1;
    while (crowdedLine(make(n)) === undefined) n *= 2;
    expect(make(n).length).toBeLessThan(100_000);
    await lay(make(n));
    expect((await check(book)).map(({ rule }) => rule)).toContain('markdown-crowded');
  },
);
