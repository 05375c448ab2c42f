import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const setup = ['tests/judges/setup.ts', 'tests/press/setup.ts'];

/** Files with something that they do often; see tests/repetitions.ts. */
const repeating = testsWith("/repetitions.ts'");

/** Files that put something else in the place of a module: what they import is theirs alone. */
const mocking = testsWith('vi.mock(').filter((file) => file.endsWith('.browser.test.ts'));

function testsWith(text: string): string[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => readFileSync(file, 'utf8').includes(text));
}

/** In which order they begin: the few long files first, so that none is at work alone at the end. */
const order = ['browser-alone', 'long', 'book', 'browser', 'unit'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification): number => order.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/**
 * A test's file says by its name what it needs: `x.test.ts` nothing, `x.browser.test.ts` a
 * Chromium, `x.book.test.ts` the real book as it was built, large files, or programs by others.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    // Judges start a JVM, the browser prints: neither is timed, and both may be slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // What a test makes is made, and no store of the user’s is touched.
    env: { CHAP_CACHE: 'off' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.*.test.ts'],
          setupFiles: ['tests/unit-setup.ts'],
          // They share what they import, and so nothing of it may be changed in a test.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          exclude: mocking,
          isolate: false,
        },
      },
      { extends: true, test: { name: 'browser-alone', include: mocking } },
      {
        extends: true,
        test: {
          name: 'book',
          include: ['tests/**/*.book.test.ts'],
          globalSetup: setup,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: repeating,
          globalSetup: setup,
          provide: { often: true },
        },
      },
    ],
  },
});

export default config;
