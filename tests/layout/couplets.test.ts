import type { Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { rehypeCouplets } from '../../src/layout/html/rehype-couplets.ts';
import type { ParagraphReading } from '../../src/layout/in-browser/read-paragraphs.ts';
import { coupletColumns, scaledCouplets } from '../../src/layout/lines/couplets.ts';
import { fakeRuler } from './fake-ruler.ts';

/** Half a couplet of so many letters, each 5 px wide. */
const half = (verse: number | undefined, letters: number, chapter = 0): ParagraphReading => ({
  verse,
  chapter,
  runs: [{ text: 'ا'.repeat(letters), size: 10, weight: 400 }],
  measure: 330,
  indent: 0,
  mode: 'ragged',
});

describe('the columns of a poem', () => {
  it('are as wide as its widest half', () => {
    expect(coupletColumns([half(0, 20), half(0, 24), half(1, 10)], fakeRuler)).toEqual([
      { verse: 0, width: 121, scale: 1 },
      { verse: 1, width: 51, scale: 1 },
    ]);
  });

  it('are none in a chapter where one half has no room in half the measure', () => {
    const readings = [half(0, 20), half(0, 60), half(1, 30), half(2, 30, 1)];
    expect(coupletColumns(readings, fakeRuler)).toEqual([{ verse: 2, width: 151, scale: 1 }]);
  });

  it('have smaller type in a whole chapter where that gives all their room, down to 8.5 pt', () => {
    // 14 px are 10.5 pt: a half of 24 letters is 168 px wide, and a column 165.
    const large = (verse: number, letters: number): ParagraphReading => ({
      ...half(verse, letters),
      runs: [{ text: 'ا'.repeat(letters), size: 14, weight: 400 }],
    });
    const columns = coupletColumns([large(0, 24), large(1, 10)], fakeRuler);
    const scale = columns[0]?.scale ?? 0;
    expect(scale).toBeLessThan(1);
    expect(scale * 14).toBeGreaterThan(34 / 3);
    expect(columns[1]?.scale).toBe(scale);
    expect(2 * (columns[0]?.width ?? 0) + 45.4).toBeLessThanOrEqual(330 + 45);
    const [first] = scaledCouplets([large(0, 24)], columns);
    expect(first?.runs[0]?.size).toBe(14 * scale);
    expect(coupletColumns([large(0, 29)], fakeRuler)).toEqual([]);
  });

  it('are none of what is no verse', () => {
    expect(coupletColumns([half(undefined, 5)], fakeRuler)).toEqual([]);
  });
});

describe('the halves of couplets', () => {
  const line = (text: string, ...names: string[]) => h('p', { className: names }, text);
  const paired = (...lines: ReturnType<typeof line>[]) => {
    const tree: Root = { type: 'root', children: [h('div.verse', lines)] };
    rehypeCouplets()(tree);
    return tree.children[0];
  };

  it('are put together, each second one with the first before it', () => {
    const lines = ['first', 'second', 'first', 'second'].map((name) =>
      line(name, 'hemistich', name),
    );
    expect(paired(...lines)).toEqual(
      h('div.verse', [h('div.couplet', lines.slice(0, 2)), h('div.couplet', lines.slice(2))]),
    );
  });

  it('carry the beginning of a stanza over', () => {
    const lines = [line('a', 'hemistich', 'first', 'stanza'), line('b', 'hemistich', 'second')];
    expect(paired(...lines)).toEqual(h('div.verse', [h('div.couplet.stanza', lines)]));
  });

  it('stay alone where there is no other', () => {
    const lines = [line('a', 'line'), line('b', 'hemistich', 'second')];
    expect(paired(...lines)).toEqual(h('div.verse', lines));
  });
});
