import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether a test does all that it can do, as `npm run test:long` asks for. */
    often?: boolean;
  }
}

/**
 * How often a test does something: a few times with every run of the tests, many times before a
 * release. Both draw from one fixed seed, so that the few are the first of the many.
 */
export function repetitions(few: number, many: number): number {
  return inject('often') ? many : few;
}
