import { expect, it } from 'vitest';
import type { Call } from '../../src/cli/call.ts';
import { run } from '../../src/cli/index.ts';

const terminal = { out: () => undefined, err: () => undefined };

it.each([
  ['two options', ['--edition', 'epub', '--edition', 'pdf']],
  ['one option', ['--edition', 'epub,pdf']],
])('%s name two editions', async (_, words) => {
  const calls: Call[] = [];
  const perform = async (call: Call) => {
    calls.push(call);
    return { status: 0 } as const;
  };
  expect(await run(['build', 'book', ...words], terminal, { perform })).toBe(0);
  expect(calls).toMatchObject([{ command: 'build', options: { edition: ['epub', 'pdf'] } }]);
});
