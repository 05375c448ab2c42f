import type { TestProject } from 'vitest/node';
import { startEpubcheck } from './epubcheck-server.ts';
import { type FoundKits, findTools } from './find-tools.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    judges: FoundKits;
    /** The port of an EPUBCheck that waits for files. */
    epubcheck?: number | undefined;
  }
}

/**
 * Vitest's global setup: finds or fetches the judges once per run. One that is
 * missing fails the tests that call it, with the reason, and no other.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const judges = await findTools(console.log);
  project.provide('judges', judges);
  const java = 'tools' in judges.java ? judges.java.tools.java : undefined;
  const server = java && (await startEpubcheck(java));
  project.provide('epubcheck', server?.port);
  return async () => server?.stop();
}
