import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Measurements: they print tables and fail only when something breaks. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['bench/**/*.measure.ts'],
    globalSetup: ['tests/judges/setup.ts'],
    testTimeout: 0,
    hookTimeout: 0,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
});

export default config;
