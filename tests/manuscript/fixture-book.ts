import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { formatMessage, sortMessages } from '../../src/messages/index.ts';
import { check } from '../../src/production/index.ts';

const fixtures: string = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The folders of `tests/fixtures/manuscripts`: each is a test. */
export async function fixtureNames(): Promise<string[]> {
  return (await readdir(join(fixtures, 'manuscripts'))).sort();
}

/** What every text of a book may look like when it comes from somebody else's editor. */
export type Variant = 'as it is' | 'with CRLF' | 'with a byte order mark';

/** A copy of the stock book, alone or under the files of a fixture, that goes when the test is finished. */
export async function layBook(fixture?: string, variant: Variant = 'as it is'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-fixture-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(join(fixtures, 'stock-book'), folder, { recursive: true });
  if (fixture) await cp(join(fixtures, 'manuscripts', fixture, 'in'), folder, { recursive: true });
  for (const path of await readdir(folder, { recursive: true })) {
    if (path.endsWith('.delete')) {
      await rm(join(folder, path));
      await rm(join(folder, path.slice(0, -'.delete'.length)));
    }
  }
  if (variant === 'as it is') return folder;
  for (const path of await readdir(folder, { recursive: true })) {
    if (!/\.(md|yaml)$/.test(path)) continue;
    const bytes = await readFile(join(folder, path));
    await writeFile(join(folder, path), vary(bytes, variant));
  }
  return folder;
}

/** The stock book, which asks for nothing that a browser prints. */
export async function layPagelessBook(): Promise<string> {
  const folder = await layBook();
  await appendFile(join(folder, 'book.yaml'), '\neditions: [epub, text]\n');
  return folder;
}

/** All that `chap check` tells about a book's folder, as it prints it, paths relative to the folder. */
export async function told(folder: string): Promise<string> {
  const messages = sortMessages(await check(folder));
  return messages
    .map((message) => `${formatMessage(message)}\n`.replaceAll(`${folder}/`, ''))
    .join('');
}

/** What a fixture's messages have to be. Written only when UPDATE_GOLDEN=1 asks for it. */
export async function golden(fixture: string, found: string): Promise<string> {
  const path = join(fixtures, 'manuscripts', fixture, 'golden.txt');
  if (process.env['UPDATE_GOLDEN'] === '1') await writeFile(path, found);
  return readFile(path, 'utf8');
}

/** The golden file of a fixture as it stands. */
export function readGolden(fixture: string): Promise<string> {
  return readFile(join(fixtures, 'manuscripts', fixture, 'golden.txt'), 'utf8');
}

// Over bytes, not text: what isn't UTF-8 has to stay so.
function vary(bytes: Buffer, variant: Exclude<Variant, 'as it is'>): Buffer {
  switch (variant) {
    case 'with CRLF':
      return Buffer.from(bytes.toString('latin1').replace(/\n/g, '\r\n'), 'latin1');
    case 'with a byte order mark':
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
  }
}
