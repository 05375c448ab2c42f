import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { pathOf, readModule, readSources, type Sources } from './read-modules.ts';

/** What a unit test may not take of src/: it starts a browser, sooner or later. */
const starting = ['PrintBrowser', 'build', 'findBrowser', 'openBrowser', 'paginate', '*'];

/** The files of tests/ that need a browser, programs by others, or the real book as it was built. */
const costly = /^(?:judges\/|press\/(?:chap|real-book)\.ts$|browser\/press\.ts$)/;

/** What a unit test imports, by itself or by way of other files of tests/, that it may not. */
function faultsOf(test: string, sources: Sources): string[] {
  const faults: string[] = [];
  const reached = new Set([test]);
  for (const file of reached) {
    for (const { specifier, names, line } of readModule(file, sources.get(file) ?? '', [])
      .imports) {
      const to = pathOf(file, specifier);
      if (to === undefined) continue;
      if (costly.test(to)) faults.push(`${file}:${line} imports ${to}`);
      else if (sources.has(to)) reached.add(to);
      const taken = names.filter((name) => starting.includes(name));
      if (to.startsWith('../src/') && taken.length > 0) {
        faults.push(`${file}:${line} imports ${taken.join(', ')} of ${to}`);
      }
    }
  }
  return faults;
}

describe('a unit test', () => {
  const sources = readSources(join(root, 'tests'));
  const tests = [...sources.keys()].filter((name) => /^[^.]+\.test\.ts$/.test(name));

  it('imports nothing that starts a browser, judges, or reads the built book', () => {
    expect(tests.length).toBeGreaterThan(50);
    expect(tests.flatMap((test) => faultsOf(test, sources))).toEqual([]);
  });

  it.each([
    ["import { openBrowser } from '../../src/browser/index.ts';", 'imports openBrowser'],
    ["import * as layout from '../../src/layout/index.ts';", 'imports * of ../src/layout'],
    ["import { build } from '../../src/production/index.ts';", 'imports build'],
    ["import { openBrowser } from '../browser/press.ts';", 'imports browser/press.ts'],
    ["import { epubcheck } from '../judges/index.ts';", 'imports judges/index.ts'],
    ["import { artifact } from '../press/real-book.ts';", 'imports press/real-book.ts'],
    ["await import('../judges/index.ts');", 'imports judges/index.ts'],
    ["import { viewers } from '../finishing/viewers.ts';", 'finishing/viewers.ts:'],
  ])('is found out when it has %s', (code, fault) => {
    const planted = new Map([...sources, ['book/planted.test.ts', code] as const]);
    expect(faultsOf('book/planted.test.ts', planted).join('\n')).toContain(fault);
  });

  it('starts no program', async () => {
    const { execFileSync, spawn } = await import('node:child_process');
    expect(() => spawn(process.execPath, ['--version'])).toThrow('starts no program');
    expect(() => execFileSync(process.execPath, ['--version'])).toThrow('starts no program');
  });
});
