import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ace, epubcheck } from '../judges/index.ts';
import { elements, openEpub } from '../press/epub-reader.ts';
import { artifact, ids } from '../press/real-book.ts';
import { repetitions } from '../repetitions.ts';
import { changedEpub } from './changed-epub.ts';

const everything = inject('everything');

/** Metadata without which EPUB Accessibility isn't met; who certifies it is for a publisher to say. */
const wanted = [
  'schema:accessMode',
  'schema:accessModeSufficient',
  'schema:accessibilityFeature',
  'schema:accessibilityHazard',
  'schema:accessibilitySummary',
  'dcterms:conformsTo',
];

describe('Ace by DAISY', () => {
  // What is in a chapter’s file is in the whole book’s; each of them is asked for before a release.
  it.each(ids.slice(0, repetitions(1, ids.length)))('has nothing against %s', async (id) => {
    const { violations, files, metadata } = await ace(artifact(id, 'epub'));
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(4);
    expect(metadata).toEqual(expect.arrayContaining(wanted));
  });

  it('has nothing against a book with everything, nor has EPUBCheck', async () => {
    expect((await ace(everything.epub)).violations).toEqual([]);
    expect(await epubcheck(everything.epub)).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
  });

  it('finds what is wrong in a damaged one', async () => {
    const bytes = await changedEpub(artifact('congress-12', 'epub'), {
      'OEBPS/content.opf': (text) => text.replace(/<meta property="schema:accessMode">.*\n/, ''),
      'OEBPS/congress-12.xhtml': (text) =>
        text.replace('<h1>', '<p style="color: #ccc">کم‌رنگ</p><img src="a.png"/><h1>'),
    });
    const path = join(await ownFolder(), 'damaged.epub');
    await writeFile(path, bytes);
    const rules = (await ace(path)).violations.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(['metadata-accessmode', 'color-contrast', 'image-alt']),
    );
  });
});

describe('what an EPUB says of itself', () => {
  it('is true of a book without pictures', async () => {
    const opf = (await openEpub(artifact('congresses', 'epub'))).text('OEBPS/content.opf');
    expect(metas(opf, 'schema:accessMode')).toEqual(['textual']);
    expect(metas(opf, 'schema:accessibilityFeature')).not.toContain('alternativeText');
    expect(metas(opf, 'schema:accessibilitySummary')).toHaveLength(1);
    expect(metas(opf, 'dcterms:conformsTo')).toEqual([
      'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
    ]);
  });

  it('is true of a book with pictures that are all described', async () => {
    const opf = (await openEpub(everything.epub)).text('OEBPS/content.opf');
    expect(metas(opf, 'schema:accessMode')).toEqual(['textual', 'visual']);
    expect(metas(opf, 'schema:accessModeSufficient')).toEqual(['textual']);
    expect(metas(opf, 'schema:accessibilityFeature')).toContain('alternativeText');
  });
});

it.each([...ids, 'everything'])('headings leave out no level in a file: %s', async (id) => {
  const path = id === 'everything' ? everything.epub : artifact(id as 'congresses', 'epub');
  for (const { name, tree } of (await openEpub(path)).spine) {
    const levels = elements(tree, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) =>
      Number(tagName[1]),
    );
    levels.slice(1).forEach((level, index) => {
      expect(level - (levels[index] as number), name).toBeLessThanOrEqual(1);
    });
  }
});

function metas(opf: string, property: string): string[] {
  return [...opf.matchAll(/<meta property="([^"]+)"[^>]*>([^<]*)</g)].flatMap(([, name, value]) =>
    name === property ? [value as string] : [],
  );
}

/** A folder for what a test damages: what was built is for all. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-epub-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
