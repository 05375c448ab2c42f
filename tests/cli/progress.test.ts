import { describe, expect, it } from 'vitest';
import { progressOn, progressTeller } from '../../src/cli/progress.ts';

/** A stream that keeps what is written, and a clock that the test moves. */
function shownOn(stream: { isTTY?: boolean; columns?: number }) {
  let written = '';
  const clock = { time: 0 };
  const write = (text: string): void => {
    written += text;
  };
  const line = progressOn({ ...stream, write }, () => clock.time);
  return { line, clock, written: () => written };
}

describe('the line of progress', () => {
  it('is written anew on a terminal, and taken away', () => {
    const { line, clock, written } = shownOn({ isTTY: true, columns: 40 });
    line.show('one');
    clock.time = 10;
    line.show('too soon');
    clock.time = 100;
    line.show('two');
    line.clear();
    line.clear();
    expect(written()).toBe('one\r\u001b[2Ktwo\r\u001b[2K');
  });

  it.each([
    [10, 'a b c d e'],
    [0, 'a b c d e f g'],
    [undefined, 'a b c d e f g'],
  ])('is no longer than a terminal of %s columns is wide', (columns, text) => {
    const { line, written } = shownOn({ isTTY: true, ...(columns !== undefined && { columns }) });
    line.show('a b c d e f g');
    expect(written()).toBe(text);
  });

  it('is a line now and then elsewhere, and none of what is quickly done', () => {
    const { line, clock, written } = shownOn({});
    for (clock.time = 0; clock.time < 25_000; clock.time += 500) line.show(`at ${clock.time}`);
    line.clear();
    expect(written()).toBe('at 10000\nat 20000\n');
  });

  it('says which files are done, what is being done, and for which book', () => {
    const said: string[] = [];
    const tell = progressTeller({ show: (text) => said.push(text), clear: () => undefined });
    tell({ kind: 'stage', name: 'front', state: 'begun' });
    tell({ kind: 'plan', files: ['a.pdf', 'a.txt'] });
    tell({ kind: 'stage', name: 'pagination', state: 'under-way', book: 'a', pages: 128 });
    tell({ kind: 'file', file: 'a.txt', state: 'begun' });
    tell({ kind: 'file', file: 'a.txt', state: 'done' });
    tell({ kind: 'stage', name: 'new', state: 'begun', book: 'a' });
    tell({ kind: 'output', state: 'locked' });
    expect(said).toEqual([
      'drawing the cover',
      '0 of 2 files · drawing the cover',
      '0 of 2 files · setting pages of a, page 128',
      '0 of 2 files · setting pages of a, page 128',
      '1 of 2 files · setting pages of a, page 128',
      '1 of 2 files · new of a',
      '1 of 2 files · writing',
    ]);
  });
});
