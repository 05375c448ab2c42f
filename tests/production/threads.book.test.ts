import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { editionNames } from '../../src/editions/edition-names.ts';
import { repetitions } from '../repetitions.ts';
import { root } from '../root.ts';
import { filesOf } from './here.ts';
import { smallBookFolder, temporary } from './small-book.ts';

const run = promisify(execFile);
const production = pathToFileURL(join(root, 'dist/production.js')).href;

/** Threads are started of compiled code alone, and so the build is one of a process of its own. */
async function builtBy(threads: number, book: string, more = ''): Promise<Record<string, string>> {
  const out = await temporary();
  const request = JSON.stringify({ book, out, threads });
  const program = `
    const { build } = await import(${JSON.stringify(production)});
    const { published, failed, messages } = await build({ ...${request}, ${more} });
    console.log(JSON.stringify({ published, failed, messages }));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  expect(JSON.parse(stdout)).toMatchObject({ published: true, failed: [] });
  return filesOf(out);
}

describe('threads', () => {
  it('as many as there may be, make the same bytes', async () => {
    const book = await smallBookFolder({ editions: editionNames });
    const alone = await builtBy(0, book);
    expect(Object.keys(alone).length).toBeGreaterThan(20);
    const counts = [2, 1, 8, 3, 2, 4].slice(0, repetitions(2, 6));
    for (const threads of counts) expect(await builtBy(threads, book), `${threads}`).toEqual(alone);
  });
});
