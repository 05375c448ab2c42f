import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mayHaveTables, remarkNoTables } from '../../src/manuscript/index.ts';
import { repetitions } from '../repetitions.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const withoutTables = parser().use(remarkNoTables).freeze();

describe('tables', () => {
  it.each([
    '| الف |\n| - |\n| ب |',
    'الف\n:-',
    'الف | ب\n-|-\n۱ | ۲',
    '> الف\n> :-: | -\n',
    '- الف\n  -|',
    '1. الف\r\n   | --- |\r\n',
    '[^1]: الف\n    |-|',
    'الف\r:-\rب',
  ])('may be where one is: %j', (markdown) => {
    expect(mayHaveTables(markdown)).toBe(true);
  });

  it.each(['متن', '---\ntitle: x\n---\n\nمتن', '- الف\n- ب', 'الف\n---', '۱ | ۲', '| الف |'])(
    'can’t be where there is no row of dashes: %j',
    (markdown) => {
      expect(mayHaveTables(markdown)).toBe(false);
    },
  );

  it('are found as before, whatever the text', () => {
    const piece = fc.constantFrom(
      'الف',
      ' ',
      '|',
      '-',
      ':',
      '\n',
      '\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '\\',
      '`',
      '[^1]: ',
      '\t',
      '\r',
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (markdown) => {
        const reader = mayHaveTables(markdown) ? parser : withoutTables;
        expect(reader.parse(markdown)).toEqual(parser.parse(markdown));
      }),
      { numRuns: repetitions(400, 5000), seed: 4 },
    );
  });
});
