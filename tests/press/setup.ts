import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../root.ts';
import { chap } from './chap.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The real book's output in both texts, built twice by the command line; the tests only read it. */
    built: { readonly first: string; readonly second: string };
  }
}

/** Vitest's global setup: prints the book of `manuscripts/` as a user does, twice, into folders of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!(await isWanted())) return async () => undefined;
  const folder = await mkdtemp(join(tmpdir(), 'chap-built-'));
  const built = { first: join(folder, 'first'), second: join(folder, 'second') };
  const build = async (out: string): Promise<void> => {
    for (const text of [['--text', 'diplomatic'], []]) {
      const run = await chap(['build', 'manuscripts', '--out', out, ...text]);
      const { status, stdout, stderr } = run;
      if (status !== 0) throw new Error(`chap build ended with ${status}\n${stdout}${stderr}`);
    }
  };
  // Both at once: neither may see anything of the other.
  await Promise.all(Object.values(built).map(build));
  project.provide('built', built);
  return () => rm(folder, { recursive: true, force: true });
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
  return texts.some((text) => /inject\('built'\)|real-book|built-book|verify-kit/.test(text));
}
