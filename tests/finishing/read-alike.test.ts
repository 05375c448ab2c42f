import { expect, it } from 'vitest';
import { readProgram } from '../../src/finishing/text/page-program.ts';
import { TextWriter } from '../../src/finishing/text/text-writer.ts';
import { isReadAlikeAnew, lineOf, type Painted, paintedLine } from './painted-line.ts';

it.each<[what: string, ...runs: Painted[]]>([
  ['a Persian line', [0, 'پبا اب', 'reversed']],
  ['a number with its sign', [0, '؛ ', 'reversed'], [10, '۱۲'], [20, ' پا', 'reversed']],
  ['a Latin word in brackets', [0, '«', 'reversed'], [5, 'abc'], [20, '» پا', 'reversed']],
])('%s is written anew: it says what it said', (_, ...runs) => {
  expect(isReadAlikeAnew(lineOf(runs))).toBe(true);
});

/** A line of English text with Persian words, which the reader of finished files misreads. */
const misread = paintedLine('3% با 3% با 12. (abc) a,', 'ltr');

it('a line that would be read otherwise than before is known', () => {
  expect(isReadAlikeAnew(lineOf(misread))).toBe(false);
});

it('such a line is painted as the browser painted it', () => {
  const line = lineOf(misread);
  const writer = new TextWriter();
  writer.lineAsPainted(line);
  const codes = line.painted[0]?.run.codes;
  const again = readProgram(codes?.alone(writer.end()) ?? '', () => codes);
  const painted = again.flatMap((step) => (step.kind === 'text' ? step.runs : []));
  const runs = painted.map(({ x, reversed, units }): Painted => {
    const text = units.map((unit) => unit.text).join('');
    return reversed ? [x, text, 'reversed'] : [x, text];
  });
  expect(runs).toEqual(misread);
});
