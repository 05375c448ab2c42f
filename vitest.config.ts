import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/judges/setup.ts', 'tests/press/setup.ts'],
    // Judges start a JVM, the browser prints: neither is timed, and both may be slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
