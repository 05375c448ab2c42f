import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/digests/index.ts';
import { composeDistribution } from '../../src/distribution/index.ts';
import { parseManifest } from '../../src/distribution/manifest.ts';

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
const manifest = { format: 1, source: { book: 'b', press: 'p' }, artifacts: [entry] };

/** What a build of nothing keeps of a folder in which every file is there and has the same bytes. */
async function kept(artifacts: readonly unknown[]): Promise<{ read: string[]; listed: string }> {
  const read: string[] = [];
  const { files } = await composeDistribution(
    { source: manifest.source, artifacts: [], reports: [], replaces: () => false },
    async (file) => {
      read.push(file);
      return file === 'manifest.json'
        ? Buffer.from(JSON.stringify({ ...manifest, artifacts }))
        : bytes;
    },
  );
  return { read, listed: files.map((each) => Buffer.from(each.bytes).toString()).join() };
}

describe('a manifest that came with a folder', () => {
  it('keeps what a build wrote, with all that it says', async () => {
    const more = { ...entry, more: { said: 1 } };
    expect(parseManifest(JSON.stringify({ ...manifest, artifacts: [more] }))).toEqual({
      ...manifest,
      artifacts: [more],
    });
    expect((await kept([entry])).listed).toContain(`${entry.sha256}  a/a.epub`);
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
    const { read, listed } = await kept([{ ...entry, file }, entry]);
    expect(read).toEqual(['manifest.json', 'a/a.epub']);
    expect(listed).not.toMatch(/\brc\b|press\/0|config/);
  });

  it('is none when it is not written as one, and no entry is what is none', async () => {
    for (const json of ['', 'null', '[]', '{"format":1}', '{"format":1,"artifacts":[]}']) {
      expect(parseManifest(json)).toBeUndefined();
    }
    const strange = [null, 1, 'x', {}, { ...entry, sha256: 'x' }, { ...entry, file: { a: 1 } }];
    expect((await kept(strange)).read).toEqual(['manifest.json']);
  });
});
