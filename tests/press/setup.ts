import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeEverythingWithPictures } from '../books/everything.ts';
import { root } from '../root.ts';
import { type Run, runChap, withoutStore } from './chap.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The real book's output in both texts, built twice by the command line; the tests only read it. */
    built: { readonly first: string; readonly second: string };
    /** The EPUB and the PDF of the book with everything, and what was told of it; only read too. */
    everything: { readonly epub: string; readonly pdf: string; readonly told: string };
  }
}

/**
 * Vitest's global setup: prints the book of `manuscripts/` as a user does, twice, and the book with
 * everything once, into folders of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-built-'));
  const store = join(folder, 'store');
  await mkdir(store);
  project.provide('store', store);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  if (!(await isWanted())) return remove;
  const kept = { CHAP_CACHE: store };
  const built = { first: join(folder, 'first'), second: join(folder, 'second') };
  const build = async (out: string, env: Record<string, string>): Promise<void> => {
    for (const text of ['diplomatic', 'reading']) {
      await wellBuilt(['manuscripts', '--out', out, '--text', text], env);
    }
  };
  const everything = async (): Promise<void> => {
    const book = join(folder, 'book');
    const out = join(folder, 'out');
    await writeEverythingWithPictures(book);
    const words = ['--only', 'everything', '--edition', 'epub,pdf'];
    const { stderr: told } = await wellBuilt([book, '--out', out, ...words], kept);
    const file = (suffix: string): string => join(out, 'everything', `everything.${suffix}`);
    project.provide('everything', { epub: file('epub'), pdf: file('pdf'), told });
  };
  // All at once; the second build may see nothing of the first.
  await Promise.all([build(built.first, kept), build(built.second, withoutStore), everything()]);
  project.provide('built', built);
  return remove;
}

async function wellBuilt(words: readonly string[], env: Record<string, string>): Promise<Run> {
  const run = await runChap(['build', ...words], { env });
  const { status, stdout, stderr } = run;
  if (status !== 0) throw new Error(`chap build ended with ${status}\n${stdout}${stderr}`);
  return run;
}

/** Whether one of the test files that were asked for reads what is built; all of them where none was named. */
async function isWanted(): Promise<boolean> {
  const named = process.argv.slice(2).filter((word) => word.startsWith('tests/'));
  if (named.length === 0) return true;
  const files = (await readdir(join(root, 'tests'), { recursive: true })).map(
    (file) => `tests/${file}`,
  );
  const asked = files.filter(
    (file) => file.endsWith('.test.ts') && named.some((name) => file.includes(name)),
  );
  const texts = await Promise.all(asked.map((file) => readFile(join(root, file), 'utf8')));
  return texts.some((text) => /inject\('(?:built|everything)'\)|real-book|verify-kit/.test(text));
}
