import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../root.ts';
import { findFaults } from './find-faults.ts';
import { readSources, type Sources } from './read-modules.ts';
import { type House, readHouse } from './rooms.ts';
import { renew, rowsIn, tablesOf } from './tables.ts';

const house = readHouse();

describe('src/', () => {
  it('is as rooms.json says', () => {
    expect(findFaults(house, readSources(join(root, 'src')))).toEqual([]);
  });
});

describe('the pages', () => {
  // After a change of rooms.json: RENEW_ROOMS=1 npx vitest run tests/architecture
  const tables = tablesOf(house);
  if (process.env['RENEW_ROOMS']) for (const table of tables) renew(table);

  it.each(tables)('say what rooms.json says: $file, “$head”', (table) => {
    expect(rowsIn(table)).toEqual(table.rows);
  });
});

/** A small house in order, into which faults are planted. */
const small: House = {
  rooms: {
    paper: { owns: '', knows: [] },
    ink: { owns: '', knows: ['paper'] },
    editions: { owns: '', knows: ['ink', 'tool.ts'] },
  },
  besideTheRooms: { 'tool.ts': { owns: '', knows: [] } },
  doors: { 'paper/sheet.ts': '' },
  strangers: ['editions/'],
  packages: { puppeteer: ['ink/'], zipper: ['paper/zip.ts'], 'node:os': [] },
  writers: { 'paper/': 'all' },
  globals: { Date: ['ink/day.ts'] },
};
const sources: Sources = new Map([
  ['tool.ts', ''],
  ['paper/index.ts', "import { writeFile } from 'node:fs/promises';\nexport * from './zip.ts';"],
  ['paper/zip.ts', "import zip from 'zipper/lib.js';"],
  // A folder that is called like a room isn't one.
  [
    'ink/index.ts',
    "import '../paper/index.ts';\nimport './paper/wet.ts';\nimport './editions/wet.ts';",
  ],
  ['ink/paper/wet.ts', "import { readFile } from 'fs';\nimport type { Page } from 'puppeteer';"],
  ['ink/editions/wet.ts', "const day = { Date: 1 }; // new Date()\nday.Date = '../editions/x.ts';"],
  ['paper/sheet.ts', ''],
  ['ink/dry.ts', "import '../paper/sheet.ts';"],
  ['ink/day.ts', 'export const day: Date = new Date(0);'],
  [
    'editions/index.ts',
    "export { a } from './epub/index.ts';\nexport { b } from './pdf/index.ts';",
  ],
  ['editions/edition.ts', "import '../tool.ts';\nimport '../ink/index.ts';"],
  ['editions/epub/index.ts', "import type { Edition } from '../edition.ts';"],
  ['editions/pdf/index.ts', "import './page.ts';"],
  ['editions/pdf/page.ts', ''],
]);

describe('a fault is found', () => {
  it('in none of what is in order', () => {
    expect(findFaults(small, sources)).toEqual([]);
  });

  it.each([
    ['a room', 'paper/zip.ts', "import '../ink/index.ts';", 'paper/zip.ts:2 must not know ink'],
    ['types', 'paper/zip.ts', "import type { I } from '../ink/index.ts';", 'must not know ink'],
    ['handing on', 'paper/zip.ts', "export { i } from '../ink/index.ts';", 'must not know ink'],
    ['handing all on', 'paper/zip.ts', "export * from '../ink/index.ts';", 'must not know ink'],
    ['later', 'paper/zip.ts', "await import('../ink/index.ts');", 'must not know ink'],
    ['a type in place', 'paper/zip.ts', "let i: import('../ink/index.ts').I;", 'must not know ink'],
    [
      'a reference',
      'ink/day.ts',
      '',
      'must not know editions',
      '/// <reference path="../editions/index.ts" />',
    ],
    ['a file beside', 'ink/day.ts', "import '../tool.ts';", 'must not know tool.ts'],
    ['an unknown name', 'ink/day.ts', 'await import(name);', 'known only when it runs'],
    ['none of src/', 'ink/day.ts', "import '../../tests/x.ts';", 'isn’t in src/'],
    ['a way around the index', 'ink/day.ts', "import '../paper/zip.ts';", 'not by its index'],
    [
      'an edition',
      'editions/epub/index.ts',
      "import '../pdf/index.ts';",
      'editions/pdf: they are strangers',
    ],
    [
      'all editions',
      'editions/edition.ts',
      "import './pdf/index.ts';",
      'editions/pdf: they are strangers',
    ],
    [
      'an edition’s inside',
      'editions/index.ts',
      "import './pdf/page.ts';",
      'enters editions/pdf by editions/pdf/page.ts',
    ],
    [
      'a package',
      'paper/zip.ts',
      "import type { Page } from 'puppeteer';",
      'the package puppeteer',
    ],
    [
      'a package’s file',
      'paper/zip.ts',
      "import x from 'puppeteer/x.js';",
      'the package puppeteer',
    ],
    [
      'a package, by its place',
      'paper/zip.ts',
      "import.meta.resolve('puppeteer');",
      'the package puppeteer',
    ],
    ['one file’s package', 'paper/index.ts', "import 'zipper';", 'the package zipper'],
    ['a module of Node', 'ink/day.ts', "import { userInfo } from 'os';", 'the package node:os'],
    [
      'writing',
      'ink/day.ts',
      "import { readFile, rm } from 'node:fs/promises';",
      'must not write files (rm)',
    ],
    [
      'renamed writing',
      'ink/day.ts',
      "import { rm as readFile } from 'node:fs';",
      'must not write files (rm)',
    ],
    ['all of fs', 'ink/day.ts', "import * as fs from 'fs';", 'must not write files (*)'],
    ['fs by default', 'ink/day.ts', "import fs from 'node:fs';", 'must not write files (*)'],
    [
      'promises of fs',
      'ink/day.ts',
      "import { promises } from 'node:fs';",
      'must not write files (promises)',
    ],
    [
      'the clock',
      'ink/index.ts',
      'export const now = Date.now();',
      'ink/index.ts:4 must not use Date',
    ],
    ['the clock by another way', 'ink/index.ts', 'globalThis.Date.now();', 'must not use Date'],
    ['a circle', 'paper/zip.ts', "import './index.ts';", 'imports itself, by way of others'],
    [
      'a circle of types',
      'paper/zip.ts',
      "import type { P } from './index.ts';",
      'paper/index.ts → paper/zip.ts → paper/index.ts',
    ],
    ['a new room', 'glue/index.ts', '', 'rooms.json doesn’t list glue'],
  ])('when a module imports or uses %s', (_, path, code, fault, before = '') => {
    const planted = [before, sources.get(path) ?? '', code]
      .filter((part) => part !== '')
      .join('\n');
    const faults = findFaults(small, new Map([...sources, [path, planted]]));
    expect(faults.join('\n')).toContain(fault);
  });

  it.each<[string, Partial<House>, string]>([
    [
      'a room',
      { rooms: { ...small.rooms, glue: { owns: '', knows: [] } } },
      'lists glue, which isn’t',
    ],
    [
      'an acquaintance',
      { besideTheRooms: { 'tool.ts': { owns: '', knows: ['ink'] } } },
      'tool.ts knows ink, but',
    ],
    [
      'a package',
      { packages: { ...small.packages, zipper: ['paper/', 'ink/'] } },
      'ink/ knows the package zipper, but',
    ],
    ['a door', { doors: { ...small.doors, 'ink/day.ts': '' } }, 'door ink/day.ts, which nobody'],
    ['a writer', { writers: { ...small.writers, 'ink/': '' } }, 'ink/ writes files, but'],
    ['a global', { globals: { Date: ['ink/day.ts', 'tool.ts'] } }, 'tool.ts uses Date, but'],
    ['strangers', { strangers: ['editions/', 'forms/'] }, 'strangers of forms/, which isn’t'],
  ])('when rooms.json lists %s that isn’t there', (_, change, fault) => {
    expect(findFaults({ ...small, ...change }, sources).join('\n')).toContain(fault);
  });

  it('when two rooms know each other', () => {
    const paper = { owns: '', knows: ['ink'] };
    const planted = new Map([
      ...sources,
      ['paper/zip.ts', "import 'zipper';\nimport '../ink/index.ts';"] as const,
    ]);
    const faults = findFaults({ ...small, rooms: { ...small.rooms, paper } }, planted);
    expect(faults).toContain('rooms.json has rooms that know each other: paper → ink → paper');
  });
});
