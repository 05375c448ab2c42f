import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVazirmatn, textRuler } from '../../src/fonts/index.ts';
import {
  breakLines,
  leastSpacing,
  looseSpacing,
  tightSpacing,
} from '../../src/layout/lines/line-breaks.ts';
import {
  type Line,
  type LineMode,
  lineBreakSign,
  type RunningText,
} from '../../src/layout/lines/running-text.ts';
import { naturalWidth } from '../../src/layout/lines/text-widths.ts';
import { fakeRuler } from './fake-ruler.ts';

// A letter is 5 px wide, a space 2.5 px.
const size = 10;

describe('soft hyphens', () => {
  const word = 'inter\u00ADna\u00ADtionali\u00ADsation';

  it('are places to break, where a hyphen has its room', () => {
    // “inter” ends at 92.5 px, and the hyphen is 3.4 px wide.
    const text = `aaaa aaaa aaaa ${word} aaaa`;
    for (const [measure, end] of [
      [112, 'na\u00AD'],
      [105, 'inter\u00AD'],
      [95.5, 'aaaa aaaa aaaa '],
    ] as const) {
      const [first] = breakText(text, measure, 'ragged');
      expect(text.slice(0, first?.end).endsWith(end)).toBe(true);
      expect(first?.hyphen).toBe(end.includes('\u00AD') ? true : undefined);
    }
  });

  it('are none between joined letters of Persian, and show no hyphen between others', () => {
    const text = 'بببب بببب بببب دگر\u00ADگونی بببب بببب';
    const [first] = breakText(text, 85, 'justified');
    expect(text.slice(0, first?.end).endsWith('دگر\u00AD')).toBe(true);
    expect(first?.hyphen).toBeUndefined();
    const joined = 'بببب بببب بببب هم\u00ADکارها بببب بببب';
    expect(breakText(joined, 85, 'justified').map(({ end }) => joined[end - 1])).not.toContain(
      '\u00AD',
    );
  });

  it('are as wide as nothing for the ruler that measures a book', async () => {
    const ruler = textRuler(await readVazirmatn());
    for (const text of ['inter\u00ADna\u00ADtional', 'دگر\u00ADگونی', 'هم\u00ADکار']) {
      expect(ruler.widthOf(text, 400)).toBeCloseTo(
        ruler.widthOf(text.replaceAll('\u00AD', ''), 400),
      );
    }
  });

  it('break what no line holds, before anything else in it does', () => {
    for (const { end } of breakText(word.repeat(3), 60, 'ragged').slice(0, -1))
      expect(word.repeat(3)[end - 1]).toBe('\u00AD');
  });
});

describe('lines', () => {
  it('cover their text exactly, and are never wider than the measure', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 200 }), modes, (text, measure, mode) => {
        const lines = breakText(text, measure, mode);
        expect(lines[0]?.start).toBe(0);
        expect(lines.at(-1)?.end).toBe(text.length);
        lines.slice(1).forEach(({ start }, index) => {
          expect(start).toBe(lines[index]?.end);
        });
        for (const line of lines) expect(setWidth(text, line)).toBeLessThan(measure + 0.02);
      }),
    );
  });

  it('set no space at less than the least, and none of ragged lines at all', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 200 }), (text, measure) => {
        for (const { spacing } of breakText(text, measure, 'justified')) {
          expect(spacing).toBeGreaterThanOrEqual(leastSpacing);
        }
        for (const { spacing } of breakText(text, measure, 'ragged')) expect(spacing).toBe(1);
      }),
    );
  });

  it('end with one that doesn’t go into the line before it: the browser would set both as one', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 200 }), (text, measure) => {
        const lines = breakText(text, measure, 'justified');
        expect(lines).not.toSatisfy(mergesInBrowser(text, measure));
      }),
    );
  });

  it('fill the measure where they are justified, but for the last', () => {
    const text = 'الف بب پپپ تتتت ثثث جج چ ححح خخخخ دد ذذذ ر زز ژژژ سسس شش';
    const lines = breakText(text, 100, 'justified');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(setWidth(text, line)).toBeCloseTo(100);
    expect(lines.at(-1)?.spacing).toBe(1);
  });

  it('are together as good as any way makes them', () => {
    fc.assert(
      fc.property(shortTexts, fc.integer({ min: 60, max: 120 }), (text, measure) => {
        const ways = waysToBreak(text, measure, 'justified').filter(isSound(text, measure));
        // A word alone in a line is better than two that are 20 spaces apart.
        if (ways.length === 0 || Math.min(...ways.map(demerits)) > 100_000) return;
        const found = breakText(text, measure, 'justified');
        expect(demerits(found)).toBeLessThanOrEqual(Math.min(...ways.map(demerits)) + 1e-6);
        expect(found).toSatisfy(isSound(text, measure));
      }),
    );
  });

  it('are not very loose in two lines running where one may be instead', () => {
    // Two lines of 1.9, or one of 2.4 and one of 1.4: the first way costs less by itself.
    const ways = [1.9, 1.9].map(demeritsOf).reduce((sum, each) => sum + each);
    expect(ways).toBeLessThan([2.4, 1.4].map(demeritsOf).reduce((sum, each) => sum + each));
    let seen = 0;
    fc.assert(
      fc.property(shortTexts, fc.integer({ min: 40, max: 90 }), (text, measure) => {
        const sound = waysToBreak(text, measure, 'justified').filter(isSound(text, measure));
        const without = sound.filter((lines) => !inTwo(lines) && demerits(lines) < 15_000);
        if (without.length === 0 || !sound.some(inTwo)) return;
        seen += 1;
        expect(inTwo(breakText(text, measure, 'justified'))).toBe(false);
      }),
    );
    expect(seen).toBeGreaterThan(0);
  });

  it('part a word at its half-space only where nothing else will do', () => {
    const word = 'بببب\u200Cپپپپ';
    const end = (text: string): string | undefined => linesOf(text, 93, 'justified')[0];
    // Three words of 20 px and spaces of 2.5: without the first half of the fourth they are five times as wide.
    expect(end(`تتتت تتتت تتتت ${word} تتتت تتتت`)).toBe('تتتت تتتت تتتت بببب\u200C');
    // «ها» is no word.
    expect(end('تتتت تتتت تتتت بببب\u200Cهای تتتت تتتت')).toBe('تتتت تتتت تتتت ');
    for (const mode of ['ragged', 'balanced'] as const) {
      expect(linesOf(`تتتت تتتت تتتت ${word} تتتت تتتت`, 100, mode).join('|')).not.toContain(
        '\u200C|',
      );
    }
  });

  it('are as even as any way makes them, where they are balanced', () => {
    fc.assert(
      fc.property(shortTexts, fc.integer({ min: 60, max: 120 }), (text, measure) => {
        const ways = waysToBreak(text, measure, 'balanced');
        const fewest = Math.min(...ways.map((lines) => lines.length));
        const even = (lines: readonly Line[]) => unevenness(text, lines, measure);
        const best = ways.filter((lines) => lines.length === fewest).map(even);
        const found = breakText(text, measure, 'balanced');
        expect(found).toHaveLength(fewest);
        expect(even(found)).toBeCloseTo(Math.min(...best));
      }),
    );
  });

  it('end ragged as evenly as any way would, the last left alone', () => {
    fc.assert(
      fc.property(shortTexts, fc.integer({ min: 60, max: 120 }), (text, measure) => {
        const ways = waysToBreak(text, measure, 'ragged').filter(endsWell(text, measure));
        // A word alone in a line is better than two that are 20 spaces apart.
        if (ways.length === 0 || Math.min(...ways.map(demerits)) > 100_000) return;
        const rag = (lines: readonly Line[]) => unevenness(text, lines.slice(0, -1), measure);
        const found = breakText(text, measure, 'ragged');
        expect(rag(found)).toBeCloseTo(Math.min(...ways.map(rag)));
      }),
    );
  });

  it('leave no word alone on the last line when the others can be set otherwise', () => {
    const text = 'اااا بببب پپپپ تتتت ثثثث جججج';
    expect(linesOf(text, 100, 'ragged').at(-1)).toContain(' ');
  });

  it('end where the author ends them', () => {
    const text = `یک دو${lineBreakSign}سه چهار`;
    expect(linesOf(text, 200, 'justified')).toEqual([`یک دو${lineBreakSign}`, 'سه چهار']);
    expect(breakText(text, 200, 'justified').map(({ forced }) => forced)).toEqual([true, false]);
  });

  it('are shorter at first by the indent', () => {
    const text = 'ااااا بببب پپپپ تتتت';
    const wanted = { runs: [{ text, size, weight: 400 }], measure: 50, mode: 'ragged' } as const;
    const first = (indent: number) => breakLines({ ...wanted, indent }, fakeRuler)[0]?.end;
    expect(first(0)).toBe(11);
    expect(first(20)).toBe(6);
  });

  it('are longer at first by an indent that hangs', () => {
    // What stands beside the numeral is itself wider than a line.
    const first = `۱ ${'ا'.repeat(9)} ${'ب'.repeat(9)} `;
    const runs = [{ text: `${first}پپپ تتت`, size, weight: 400 }];
    const wanted = { runs, measure: 90, indent: -10, mode: 'ragged' } as const;
    expect(breakLines(wanted, fakeRuler)[0]?.end).toBe(first.length);
  });

  it('say why they are loose: the next word, or the lines beside them', () => {
    const word = (letters: number): string => 'ا'.repeat(letters);
    const short = Array.from({ length: 6 }, () => word(2)).join(' ');
    const [first] = breakText(`${short} ${word(14)} ${word(3)}`, 100, 'justified');
    expect(first?.spacing).toBeGreaterThan(1.5);
    expect(first?.reason).toBe('next-word-too-wide');
    const even = breakText(
      `${word(9)} ${word(9)} ${word(9)} ${word(9)} ${word(3)}`,
      93,
      'justified',
    );
    expect(even.map(({ reason }) => reason)).toEqual(even.map(() => undefined));
  });

  it('are one empty line where there is no text', () => {
    expect(breakText('', 100, 'justified')).toEqual([
      { start: 0, end: 0, spacing: 1, reason: undefined, forced: false },
    ]);
  });

  it('give boxes their width', () => {
    const runs = [
      { text: 'ااا ', size, weight: 400 },
      { text: '\uFFFC', size, weight: 400, box: 90 },
    ];
    expect(naturalWidth(runs, fakeRuler)).toBe(15 + 2.5 + 90);
    const lines = breakLines({ runs, measure: 100, indent: 0, mode: 'ragged' }, fakeRuler);
    expect(lines.map(({ end }) => end)).toEqual([4, 5]);
  });

  it('do not end at a space that holds its neighbours together, if others will do', () => {
    const text = 'ااا ب ۱۲ تتتتت ثثث ججج چچچ';
    const at = text.indexOf('۱۲') + 2;
    const runs = [{ text, size, weight: 400 }];
    const wanted: RunningText = { runs, measure: 50, indent: 0, mode: 'ragged' };
    const ends = (text: RunningText) => breakLines(text, fakeRuler).map(({ end }) => end);
    expect(ends(wanted)).toContain(at + 1);
    expect(ends({ ...wanted, together: new Set([at]) })).not.toContain(at + 1);
  });
});

const letters = fc.string({ unit: fc.constantFrom(...'ابپت'), minLength: 1, maxLength: 7 });
const texts = fc.array(letters, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const shortTexts = fc
  .array(letters, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));
const modes = fc.constantFrom<LineMode>('justified', 'ragged', 'balanced');

function breakText(text: string, measure: number, mode: LineMode): Line[] {
  const runs = [{ text, size, weight: 400 }];
  return breakLines({ runs, measure, indent: 0, mode }, fakeRuler);
}

function linesOf(text: string, measure: number, mode: LineMode): string[] {
  return breakText(text, measure, mode).map(({ start, end }) => text.slice(start, end));
}

function partsOf(text: string, { start, end }: Pick<Line, 'start' | 'end'>) {
  const words = text.slice(start, end).trim().split(' ');
  const spaces = (words.length - 1) * 0.25 * size;
  return { words: words.length, spaces, solid: words.join('').length * 0.5 * size };
}

function setWidth(text: string, line: Line): number {
  const { solid, spaces } = partsOf(text, line);
  return solid + spaces * line.spacing;
}

/** Every way to break a text at its spaces into lines that fit. */
function waysToBreak(text: string, measure: number, mode: LineMode, from = 0): Line[][] {
  const ways: Line[][] = [];
  for (let at = from + 1; at <= text.length; at += 1) {
    if (at < text.length && text[at - 1] !== ' ') continue;
    const last = at === text.length;
    const { solid, spaces } = partsOf(text, { start: from, end: at });
    const natural = last && solid + spaces <= measure;
    const filling = spaces === 0 ? 1 : (measure - solid) / spaces;
    const spacing = mode === 'justified' && !natural ? filling : 1;
    if (spacing < leastSpacing || solid + spaces * spacing > measure + 0.01) continue;
    const line: Line = { start: from, end: at, spacing };
    if (last) ways.push([line]);
    else for (const rest of waysToBreak(text, measure, mode, at)) ways.push([line, ...rest]);
  }
  return ways;
}

function unevenness(text: string, lines: readonly Line[], measure: number): number {
  return lines.reduce((sum, line) => sum + (1 - setWidth(text, line) / measure) ** 2, 0);
}

/** No word stands alone on the last line, and it is longer than an indent. */
function endsWell(text: string, measure: number): (lines: readonly Line[]) => boolean {
  return (lines) => {
    const last = lines.at(-1);
    if (!last || lines.length === 1) return true;
    return partsOf(text, last).words > 1 && setWidth(text, last) >= measure / 8;
  };
}

/** With the least spaces the last line but one has room for the last. */
function mergesInBrowser(text: string, measure: number): (lines: readonly Line[]) => boolean {
  return (lines) => {
    const [before, last] = lines.slice(-2);
    if (!before || !last) return false;
    const least = setWidth(text, { ...before, spacing: leastSpacing });
    return least + 2.5 * leastSpacing + setWidth(text, last) <= measure;
  };
}

/** No justified line is a single word, and the end is well. */
function isSound(text: string, measure: number): (lines: readonly Line[]) => boolean {
  return (lines) =>
    endsWell(text, measure)(lines) &&
    !mergesInBrowser(text, measure)(lines) &&
    lines.every((line, at) => at === lines.length - 1 || partsOf(text, line).words > 1);
}

/** What Knuth and Plass weigh a line by, with 1.5 spaces as the most and the least as the least. */
function demeritsOf(spacing: number): number {
  const badness = spacing > 1 ? (spacing - 1) / (looseSpacing - 1) : (1 - spacing) / (1 - 0.675);
  return (1 + 10 * badness ** 3) ** 2 - 1;
}

/** Of all lines; a tight one costs a little more, and two running that are very loose much. */
function demerits(lines: readonly Line[]): number {
  const own = lines.map(({ spacing }) => demeritsOf(spacing) + (spacing < tightSpacing ? 60 : 0));
  const closed = lines.at(-1)?.spacing === 1 ? lines.length - 1 : lines.length;
  return own.reduce((sum, each) => sum + each, closed) + 20_000 * countInTwo(lines);
}

function countInTwo(lines: readonly Line[]): number {
  return lines.filter((line, at) => Math.min(line.spacing, lines[at - 1]?.spacing ?? 0) > 1.8)
    .length;
}

function inTwo(lines: readonly Line[]): boolean {
  return countInTwo(lines) > 0;
}
