import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const packed = read('package.json');
const locked: Readonly<Record<string, Locked>> = read('npm-shrinkwrap.json').packages;

/** What is installed with the packed press: all but what only its development needs. */
const installed = Object.entries(locked).filter(([path, { dev }]) => path !== '' && !dev);

describe('what the press is installed with', () => {
  it('asks for no server by its name', () => {
    expect(Object.values(locked).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
  });

  it('runs nothing as it is installed whose failure would stop that: a browser may not be had', () => {
    const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripts.map(([path]) => path)).toEqual(['node_modules/puppeteer']);
    expect(scripts.filter(([, { optional }]) => !optional)).toEqual([]);
    expect(Object.keys(packed.optionalDependencies)).toEqual(['@sparticuz/chromium', 'puppeteer']);
    expect(packed.dependencies).toHaveProperty('puppeteer-core');
  });

  it('unpacks browsers by a yauzl that cuts no file short on Node 26: none before its third', () => {
    const versions = Object.entries(locked).flatMap(([path, { version }]) =>
      path.endsWith('node_modules/yauzl') ? [Number.parseInt(version ?? '', 10)] : [],
    );
    expect(versions.filter((major) => major < 3)).toEqual([]);
    expect(versions).not.toEqual([]);
  });

  it('needs no later Node.js than the press does', () => {
    const floor = /^>=(\d+)\.(\d+)$/.exec(packed.engines.node)?.slice(1).map(Number);
    expect(floor).toEqual([20, 20]);
    const late = installed.filter(([, { engines }]) => !allows(engines?.node ?? '*', [20, 20]));
    expect(late.map(([path, { engines }]) => `${path} ${engines?.node}`)).toEqual([]);
    expect(allows('^22.17.0 || >=24', [20, 20])).toBe(false);
    expect(allows('>=20.21', [20, 20])).toBe(false);
    expect(allows('^18 || ^20.9.0', [20, 20])).toBe(true);
  });
});

/** Whether a range of versions has one in it, as ranges of `engines` are written. */
function allows(range: string, [major, minor]: readonly [number, number]): boolean {
  return range.split('||').some((part) => {
    const [, sign = '', from = '0', then = '0'] =
      /^\s*(>=|\^|~)?\s*v?(\d+|\*)(?:\.(\d+|x))?/.exec(part) ?? [];
    if (from === '*') return true;
    const [first, second] = [Number(from), Number(then) || 0];
    if (sign === '>=') return major > first || (major === first && minor >= second);
    return major === first && (sign === '^' ? minor >= second : true);
  });
}
