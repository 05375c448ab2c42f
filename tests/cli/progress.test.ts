import { describe, expect, it, vi } from 'vitest';
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

/** What a terminal shows after it was sent this: lines, to the one that the cursor stands in. */
function screenOf(written: string): string[] {
  const [first = '', ...controlled] = written.split('\u001b');
  const lines = first.split('\n');
  for (const piece of controlled) {
    // ECMA-48: erase a line (EL), go up one (CUU), go to the first column (CHA).
    const [, control, text = ''] = /^\[(2K|1A|G)([\s\S]*)$/.exec(piece) ?? [];
    if (control === undefined) throw new Error(`a control that isn’t known: ${piece}`);
    if (control === '1A') lines.pop();
    if (control === '2K') lines[lines.length - 1] = '';
    const [rest = '', ...more] = text.split('\n');
    lines[lines.length - 1] += rest;
    lines.push(...more);
  }
  return lines;
}

describe('the line of progress', () => {
  it('is written anew on a terminal, and taken away', async () => {
    const { line, clock, written } = shownOn({ isTTY: true, columns: 40 });
    line.show('one');
    clock.time = 10;
    line.show('too soon');
    clock.time = 100;
    line.show('two');
    await vi.waitFor(() => expect(screenOf(written())).toEqual(['two', '']));
    clock.time = 200;
    line.show('three');
    expect(screenOf(written())).toEqual(['three', '']);
    line.clear();
    line.clear();
    expect(screenOf(written())).toEqual(['']);
  });

  it.each([10, 0, undefined])(
    'is taken away whole from a terminal of %s columns',
    async (columns) => {
      const { line, clock, written } = shownOn({
        isTTY: true,
        ...(columns !== undefined && { columns }),
      });
      line.show('a b c d e f g');
      await vi.waitFor(() => expect(written()).not.toBe(''));
      clock.time = 100;
      line.show('h');
      expect(screenOf(written())).toEqual(['h', '']);
    },
  );

  it('isn’t shown any more when it was taken away before it could be', async () => {
    const { line, written } = shownOn({ isTTY: true });
    line.show('one');
    line.clear();
    await import('log-update');
    expect(written()).toBe('');
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
    tell({ kind: 'stage', name: 'print', state: 'under-way', book: 'a', pages: 128 });
    tell({ kind: 'file', file: 'a.txt', state: 'begun' });
    tell({ kind: 'file', file: 'a.txt', state: 'done' });
    tell({ kind: 'stage', name: 'new', state: 'begun', book: 'a' });
    tell({ kind: 'output', folder: 'output', state: 'locked' });
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
