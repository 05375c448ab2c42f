import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { artifact, ids } from '../press/real-book.ts';
import { changedEpub } from './changed-epub.ts';
import { epubFaults, styleFaults } from './own-checks.ts';

let folder: string;
const everything = inject('everything');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-checks-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('what validators don’t see', () => {
  it.each(ids)('is in order in %s', async (id) => {
    expect(await epubFaults(artifact(id, 'epub'))).toEqual([]);
  });

  it('is in order in a book with everything', async () => {
    expect(await epubFaults(everything.epub)).toEqual([]);
  });

  const damages: readonly [string, string, (text: string) => string][] = [
    ['direction', 'content.opf', (text) => text.replace('page-progression-direction="rtl"', '')],
    ['direction', 'congress-12.xhtml', (text) => text.replace(' dir="rtl"', '')],
    ['isolation', 'colophon.xhtml', (text) => text.replace(/<bdi[^>]*>(urn:[^<]*)<\/bdi>/, '$1')],
    ['navigation', 'toc.ncx', (text) => text.replace('<text>پیام', '<text>نامهٔ')],
    ['navigation', 'toc.xhtml', (text) => text.replace(/<li class="level-2">.*?<\/li>/, '')],
    ['style', 'style.css', (text) => `${text}\n.a { margin: calc(1em + 2px); }`],
    ['style', 'congress-12.xhtml', (text) => text.replace('<h1>', '<h1 style="margin: 0">')],
  ];
  it.each(damages)('%s would be missed in %s', async (fault, file, damage) => {
    const whole = artifact('congress-12', 'epub');
    const bytes = await changedEpub(whole, { [`OEBPS/${file}`]: damage });
    const path = join(folder, 'damaged.epub');
    await writeFile(path, bytes);
    const faults = await epubFaults(path);
    expect(faults.length).toBeGreaterThan(0);
    for (const each of faults) expect(each).toMatch(new RegExp(`^${fault}: `));
  });

  it.each([
    [' epub:type="noteref"', ''],
    [' epub:type="backlink"', ''],
    ['href="#notes-01-short--fn-ed3"', 'href="#nowhere"'],
  ])('notes would be missed without %s', async (sign, instead) => {
    const bytes = await changedEpub(everything.epub, {
      'OEBPS/notes-01-short.xhtml': (text) => text.replace(sign, instead),
    });
    const path = join(folder, 'damaged.epub');
    await writeFile(path, bytes);
    const faults = await epubFaults(path);
    expect(faults.length).toBeGreaterThan(0);
    for (const each of faults) expect(each).toMatch(/^notes: /);
  });

  it.each([
    'p { font-size: 90%; }',
    'p { direction: rtl; }',
    'p { unicode-bidi: embed; }',
    'p { background: #fff; }',
    'p { color: #333; }',
    'p { letter-spacing: 1px; }',
    'em { font-style: italic; }',
    'div { display: flex; }',
    'p { margin: var(--a); }',
    'p { margin-inline: 1em; }',
    '@import "a.css";',
    '@font-face { src: url(https://example.org/a.ttf); }',
    'body { padding: 1em; }',
  ])('no style sheet has %s', (rule) => {
    expect(styleFaults(rule)).toHaveLength(1);
  });
});
