import type { Root } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { rehypeCouplets } from '../../src/layout/html/rehype-couplets.ts';
import type { ParagraphReading } from '../../src/layout/in-browser/read-paragraphs.ts';
import { coupletColumns } from '../../src/layout/lines/couplets.ts';
import { fakeRuler } from './fake-ruler.ts';

/** Half a couplet of so many letters, each 5 px wide. */
const half = (verse: number | undefined, letters: number): ParagraphReading => ({
  verse,
  runs: [{ text: 'ا'.repeat(letters), size: 10, weight: 400 }],
  measure: 330,
  indent: 0,
  mode: 'ragged',
});

describe('the columns of a poem', () => {
  it('are as wide as its widest half', () => {
    expect(coupletColumns([half(0, 20), half(0, 24), half(1, 10)], fakeRuler)).toEqual([
      [0, 121],
      [1, 51],
    ]);
  });

  it('are none when one half has no room in half the measure', () => {
    expect(coupletColumns([half(0, 20), half(0, 40), half(1, 30)], fakeRuler)).toEqual([[1, 151]]);
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
