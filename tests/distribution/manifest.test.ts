import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/digests/index.ts';
import {
  composeManifest,
  mergeEntries,
  type Production,
  readManifest,
} from '../../src/distribution/index.ts';

const bytes = Buffer.from('a copy');
const entry = {
  file: 'a/a.epub',
  book: 'a',
  edition: 'epub',
  text: 'reading',
  mediaType: 'application/epub+zip',
  bytes: bytes.length,
  sha256: sha256(bytes),
};
const source = { book: 'b', press: 'p' };
const manifest = { format: 1, source, browser: 'Chromium 1', artifacts: [entry], listings: [] };
const nothing: Production = { source, artifacts: [], planned: [] };

/** What a build leaves of a folder in which every file is there and has the same bytes. */
async function merged(
  artifacts: readonly unknown[],
  production: Partial<Production> = {},
): Promise<Awaited<ReturnType<typeof mergeEntries>> & { read: string[] }> {
  const read: string[] = [];
  const previous = readManifest(JSON.stringify({ ...manifest, artifacts }));
  const folder = await mergeEntries({ ...nothing, ...production }, previous, async (file) => {
    read.push(file);
    return bytes;
  });
  return { ...folder, read };
}

const names = (entries: readonly { readonly file: string }[]): string[] =>
  entries.map(({ file }) => file);

describe('a manifest that came with a folder', () => {
  it('keeps what a build wrote, with what is known of it', async () => {
    const answers = { 'same-bytes': 'not-asked', 'same-text': 'yes', 'same-letters': 'yes' };
    const known = { ...entry, pages: 3, account: { form: 'epub', letters: 9, digits: 1, answers } };
    expect(readManifest(JSON.stringify({ ...manifest, artifacts: [known] }))).toEqual({
      ...manifest,
      artifacts: [known],
    });
    expect((await merged([entry])).entries).toEqual([entry]);
  });

  it.each([
    '../victim/rc',
    '/etc/rc',
    'a/../../rc',
    '..\\rc',
    'C:rc',
    '.press/0',
    '.git/config',
    'a\nb',
    '',
  ])('has no file %j read, nor kept', async (file) => {
    const { read, entries, stale } = await merged([{ ...entry, file }, entry]);
    expect(read).toEqual(['a/a.epub']);
    expect(entries).toEqual([entry]);
    expect(stale).toEqual([]);
  });

  it('is none when it is not written as one, and no entry is what is none', async () => {
    for (const json of ['', 'null', '[]', '{"format":1}', '{"format":1,"artifacts":[]}']) {
      expect(readManifest(json)).toBeUndefined();
    }
    const strange = [null, 1, 'x', {}, { ...entry, sha256: 'x' }, { ...entry, file: { a: 1 } }];
    expect((await merged(strange)).read).toEqual([]);
  });
});

describe('what an earlier build made', () => {
  it.each([
    ['another state of the book', { source: { book: 'other', press: 'p' } }],
    ['another press', { source: { book: 'b', press: 'other' } }],
    ['a build that was to make it and didn’t', { planned: ['a/a.epub'] }],
  ])('leaves the manifest after %s, and is named', async (_, production) => {
    const { entries, stale } = await merged([entry], production);
    expect(entries).toEqual([]);
    expect(stale).toEqual(['a/a.epub']);
  });

  it('leaves it when its bytes are others', async () => {
    const { stale } = await merged([{ ...entry, sha256: sha256(Buffer.from('other')) }]);
    expect(stale).toEqual(['a/a.epub']);
  });

  it('leaves it when another browser printed, if a browser had a hand in it', async () => {
    const paged = { ...entry, file: 'a/a.pdf', pages: 3 };
    const { entries, stale } = await merged([entry, paged], { browser: 'Chromium 2' });
    expect(names(entries)).toEqual(['a/a.epub']);
    expect(stale).toEqual(['a/a.pdf']);
    expect((await merged([entry, paged])).browser).toBe('Chromium 1');
  });
});

describe('what a folder would lose', () => {
  const paged = { ...entry, pages: 3 };
  const fresh = { ...entry, bytes };
  const unpaged = { artifacts: [{ ...fresh, pages: 'none' as const }] };

  it('is a file with pages that isn’t listed any more, and one that has none any more', async () => {
    expect((await merged([paged], { planned: ['a/a.epub'] })).poorer).toEqual(['a/a.epub']);
    const other = { book: 'other', press: 'p' };
    expect((await merged([paged], { ...unpaged, source: other })).poorer).toEqual(['a/a.epub']);
  });

  it('is not what is still true: that is kept with its pages, and none are taken from it', async () => {
    const { artifacts, entries, poorer, browser } = await merged([paged], unpaged);
    expect({ artifacts, entries, poorer }).toEqual({ artifacts: [], entries: [paged], poorer: [] });
    expect(browser).toBe('Chromium 1');
  });

  it('is nothing that was not there any more, or was changed by somebody', async () => {
    const changed = { ...paged, sha256: sha256(Buffer.from('other')) };
    const { artifacts, entries, poorer } = await merged([changed], unpaged);
    expect(artifacts).toEqual(unpaged.artifacts);
    expect(entries).toMatchObject([{ file: 'a/a.epub', pages: 'none' }]);
    expect(poorer).toEqual([]);
    const previous = readManifest(JSON.stringify({ ...manifest, artifacts: [paged] }));
    const gone = await mergeEntries({ ...nothing, ...unpaged }, previous, async () => undefined);
    expect(gone).toMatchObject({ artifacts: unpaged.artifacts, poorer: [] });
  });

  it('is nothing that had no pages, nor what is made again', async () => {
    expect((await merged([entry], { planned: ['a/a.epub'] })).poorer).toEqual([]);
    expect((await merged([paged], { artifacts: [{ ...fresh, pages: 4 }] })).poorer).toEqual([]);
    expect((await merged([paged])).poorer).toEqual([]);
  });
});

describe('a manifest that is composed', () => {
  it('is the same whether its entries were made just now or read back', async () => {
    const answers = { 'same-letters': 'yes', 'same-bytes': 'not-asked', 'same-text': 'yes' };
    const account = { answers, digits: 1, letters: 9, form: 'epub' };
    const made = { ...entry, account, pages: 3, bytes, sha256: undefined } as never;
    const fresh = await mergeEntries(
      { ...nothing, artifacts: [made] },
      undefined,
      async () => bytes,
    );
    const [written] = composeManifest(source, fresh, []);
    const previous = readManifest(new TextDecoder().decode(written?.bytes));
    const kept = await mergeEntries(nothing, previous, async () => bytes);
    expect(composeManifest(source, kept, [])[0]).toEqual(written);
  });

  it('lists files and listings in the order of their paths; the sums name both, and itself', () => {
    const other = { ...entry, file: 'a/b.epub' };
    const listings = ['r/z.html', 'r/a.html'].map((file) => ({ file, bytes }));
    const folder = { entries: [entry, other], browser: 'Chromium 1' };
    const [written, sums] = composeManifest(source, folder, listings);
    const text = new TextDecoder().decode(written?.bytes);
    expect(readManifest(text)).toEqual({
      ...manifest,
      artifacts: [entry, other],
      listings: ['r/a.html', 'r/z.html'].map((file) => ({
        file,
        bytes: bytes.length,
        sha256: entry.sha256,
      })),
    });
    const lines = new TextDecoder().decode(sums?.bytes).trimEnd().split('\n');
    expect(lines.map((line) => line.split('  ')[1])).toEqual([
      'a/a.epub',
      'a/b.epub',
      'r/a.html',
      'r/z.html',
      'manifest.json',
    ]);
  });
});
