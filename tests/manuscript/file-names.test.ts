import { describe, expect, it } from 'vitest';
import { editionNames } from '../../src/editions/edition-names.ts';
import { editionNamed } from '../../src/editions/index.ts';
import { shareFileNames } from '../../src/manuscript/file-names.ts';

describe('names of files', () => {
  it.each([
    ['a-print', 'a'],
    ['a-cover', 'a'],
    ['a-booklet-a4', 'a'],
    ['a-booklet-a4-fronts', 'a'],
    ['a-leaflet', 'a'],
    ['a-leaflet-guide', 'a'],
    ['a-proof', 'a'],
    ['a-diplomatic', 'a'],
    ['a-print-diplomatic', 'a'],
    ['a-b-print', 'a-b'],
  ])('%s and %s share some', (id, other) => {
    expect(shareFileNames(id, other)).toBe(true);
  });

  it.each([
    ['a', 'a'],
    ['a', 'a-print'],
    ['ab-print', 'a'],
    ['a-printer', 'a'],
    ['a-01', 'a'],
    ['b-print', 'a'],
    ['a-covers', 'a'],
  ])('%s and %s share none', (id, other) => {
    expect(shareFileNames(id, other)).toBe(false);
  });

  it('are known of each edition', () => {
    for (const name of editionNames) {
      for (const { part } of editionNamed(name)?.artifacts ?? []) {
        if (part === undefined) continue;
        const said =
          typeof part === 'string' ? part : part({ fields: {}, design: undefined } as never);
        expect(shareFileNames(`a-${said}`, 'a'), name).toBe(true);
      }
    }
  });
});
