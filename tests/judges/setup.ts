import type { TestProject } from 'vitest/node';
import { type FoundKits, findTools } from './find-tools.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    judges: FoundKits;
  }
}

/**
 * Vitest's global setup: finds or fetches the judges once per run. One that is
 * missing fails the tests that call it, with the reason, and no other.
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('judges', await findTools(console.log));
}
