import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPdf, type PrintedLine, readPrintedLines } from '../../src/pdf-objects/index.ts';
import { persianPage } from '../browser/html.ts';
import { openBrowser } from '../browser/press.ts';
import { runWell } from '../judges/tool.ts';
import { type Tag, taggedPdf } from './tagged-pdf.ts';

/** Points: what a line may be off. */
const exact = 0.05;

async function linesOf(content: string, tags: readonly Tag[] = [['P', 0]]): Promise<PrintedLine[]> {
  const pages = await readPrintedLines(await taggedPdf(content, tags));
  return pages.flat();
}

/** A passage of marked content, its text set at 10 pt from a place of the page. */
function passage(mcid: number, x: number, y: number, shown: string): string {
  return `/P <</MCID ${mcid}>> BDC BT /ReversedChars BMC /F 10 Tf 1 0 0 1 ${x} ${y} Tm ${shown} EMC ET EMC`;
}

describe('a line written by hand', () => {
  it('is measured by the advances of its glyphs', async () => {
    const [line, ...others] = await linesOf(passage(0, 20, 100, '<0003000200010004> Tj'));
    expect(others).toEqual([]);
    expect(line).toEqual({
      page: 1,
      baseline: 100,
      left: 20,
      right: 37.5, // 5 + 5 + 2.5 + 5
      size: 10,
      text: 'ج اب',
      spaces: [2.5],
      mcids: [0],
    });
  });

  it.each([
    ['moved on with Td', '<00020001> Tj 11.5 0 Td <0003> Tj', 6.5],
    ['moved on in TJ', '[<00020001> -400 <0003>] TJ', 6.5],
    ['moved on without a word', '<0002> Tj 11.5 0 Td <0001> Tj 1 0 Td <0003> Tj', 7.5],
    ['with Tc', '4 Tc <00020001> Tj 0 Tc <0003> Tj', 10.5],
    ['with Tz', '200 Tz <000200010003> Tj', 5],
    ['scaled', '2 0 0 2 20 100 Tm <000200010003> Tj', 5],
    ['two of them', '<0002000100010003> Tj', 5],
  ])('has its spaces as they were painted: %s', async (_, shown, space) => {
    const [line] = await linesOf(passage(0, 20, 100, shown));
    expect(line?.spaces).toHaveLength(1);
    expect(line?.spaces[0]).toBeCloseTo(space, 6);
  });

  it('tells spaces in the order of reading', async () => {
    const shown = '<00020001> Tj 8 0 Td <00030001> Tj 9 0 Td <0004> Tj';
    const [line] = await linesOf(passage(0, 20, 100, shown));
    expect(line?.text).toBe('ج ب ا');
    expect(line?.spaces).toEqual([4, 3]);
  });

  it('is as long as its words, whatever spaces and marks stand at its ends', async () => {
    const [line] = await linesOf(passage(0, 20, 100, '<00010002> Tj 7 -1 Td <00060001> Tj'));
    expect(line).toMatchObject({ left: 22.5, right: 27.5, spaces: [], baseline: 100 });
  });

  it('keeps a letter whose mark was painted first in its place', async () => {
    const span = '/Span <</ActualText <FEFF06280650>>> BDC 4 2 Td <0006> Tj -4 -2 Td <0003> Tj EMC';
    const [line] = await linesOf(passage(0, 20, 100, `${span} 5 0 Td <00010002> Tj`));
    expect(line).toMatchObject({ left: 20, right: 32.5, spaces: [2.5] });
  });

  it('takes in a note’s number that stands higher', async () => {
    const number = '/Span <</MCID 1>> BDC BT /F 6 Tf 1 0 0 1 17 104 Tm <0004> Tj ET EMC';
    const lines = await linesOf(`${passage(0, 20, 100, '<0002> Tj')} ${number}`, [
      ['P', 0, ['Span', 1]],
    ]);
    expect(lines).toMatchObject([{ baseline: 100, size: 10, left: 17, right: 25, mcids: [0, 1] }]);
  });
});

describe('two passages on one baseline', () => {
  const beside = (x: number): string =>
    `${passage(0, 120, 100, '<0002> Tj')} ${passage(1, x, 100, '<0003> Tj')}`;

  it.each([
    ['in two cells', 117, ['TR', ['TD', 0], ['TD', 1]]],
    ['in two paragraphs', 117, ['Sect', ['P', 0], ['P', 1]]],
    ['in two columns of one element', 60, ['NonStruct', 0, 1]],
  ] as const)('are two lines: %s', async (_, x, tag) => {
    const lines = await linesOf(beside(x), [tag as Tag]);
    expect(lines.map(({ text }) => text)).toEqual(['ا', 'ب']); // from the right
  });

  it.each([
    ['one after the other', 115, ['P', 0, ['Strong', 1]]],
    ['in divisions alone', 117, ['NonStruct', ['NonStruct', 0], ['NonStruct', 1]]],
  ] as const)('are one line: %s', async (_, x, tag) => {
    expect(await linesOf(beside(x), [tag as Tag])).toHaveLength(1);
  });
});

it('leaves out what no tag leads to', async () => {
  const folio = 'BT /F 10 Tf 1 0 0 1 20 20 Tm <0005> Tj ET';
  const lines = await linesOf(`${folio} ${passage(0, 20, 100, '<0002> Tj')}`);
  expect(lines.map(({ text }) => text)).toEqual(['ا']);
});

it('has no lines of a file without tags', async () => {
  expect(await linesOf(passage(0, 20, 100, '<0002> Tj'), [])).toEqual([]);
});

describe('a page that Chromium printed', async () => {
  const browser = await openBrowser();
  const words =
    'در آستانهٔ تکانی جدی قرار دارد و می‌گویند که «همین ۱۲ روز» بس است، اما PDF و <b>حروف سیاه</b> هم';
  const text = Array.from({ length: 6 }, () => words).join(' ');
  const body = `<style>
      p, li { text-align: justify; font-size: 10.5pt; line-height: 18pt; width: 100mm }
      td { padding: 0 1mm; font-size: 9pt }
      .two { columns: 2; column-gap: 6mm; width: 100mm } .two p { width: auto; font-size: 8.5pt }
    </style>
    <p>${text}<sup>۱</sup></p><p style="word-spacing: -0.067em; text-indent: 6mm">${text}</p>
    <table><tr><td>یک و دو</td><td>سه و چهار</td></tr></table>
    <div class="two"><p>${text}</p></div>`;
  const page = await browser.load(persianPage(body));
  const bytes = await page.print();
  await page.close();
  const pages = await readPrintedLines(bytes);
  const lines = pages.flat();

  it('has justified lines of exactly their measure', () => {
    const measure = (100 * 72) / 25.4;
    const full = lines.filter(({ right, left, size }) => size > 10 && right - left > measure - 2);
    expect(full.length).toBeGreaterThan(8);
    for (const { right, left } of full) {
      expect(Math.abs(right - left - measure)).toBeLessThan(exact);
    }
  });

  it('has its columns and cells apart', () => {
    const small = lines.filter(({ size }) => size < 9.4);
    expect(small.map(({ text: cell }) => cell)).toEqual(
      expect.arrayContaining(['یک و دو', 'سه و چهار']),
    );
    for (const { right, left } of small) expect(right - left).toBeLessThan((47.1 * 72) / 25.4);
  });

  it('is measured from its objects as from its bytes', async () => {
    expect(await readPrintedLines(await loadPdf(bytes))).toEqual(pages);
  });

  it('has words and spaces where poppler finds them', async () => {
    const found = await popplerWords(bytes);
    let spaces = 0;
    for (const line of lines) {
      const own = (found[line.page - 1] ?? [])
        .filter(
          ({ left, right, top, foot }) =>
            foot < line.baseline &&
            top > line.baseline &&
            left > line.left - 1 &&
            right < line.right + 1,
        )
        .sort((a, b) => a.left - b.left);
      const gaps = own.flatMap((word, index) => {
        const before = own[index - 1];
        return before && word.left - before.right > 0.5 ? [word.left - before.right] : [];
      });
      expect(Math.abs((own[0]?.left ?? 0) - line.left)).toBeLessThan(exact);
      expect(Math.abs((own.at(-1)?.right ?? 0) - line.right)).toBeLessThan(exact);
      expect(gaps.length, line.text).toBe(line.spaces.length);
      gaps.reverse().forEach((gap, index) => {
        expect(Math.abs(gap - (line.spaces[index] ?? 0)), line.text).toBeLessThan(exact);
      });
      const set = own.reduce((sum, { left, right }) => sum + right - left, 0);
      const all = line.spaces.reduce((sum, space) => sum + space, set);
      expect(Math.abs(all - (line.right - line.left)), line.text).toBeLessThan(exact);
      spaces += gaps.length;
    }
    expect(spaces).toBeGreaterThan(200);
  });
});

interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly foot: number;
}

/** The words of each page, in points from the lower left corner. */
async function popplerWords(bytes: Uint8Array): Promise<Word[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-lines-'));
  try {
    const file = join(folder, 'print.pdf');
    await writeFile(file, bytes);
    const said = await runWell('pdftotext', ['-bbox', file, '-']);
    return said
      .split('<page ')
      .slice(1)
      .map((page) => {
        const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
        return [
          ...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"/g),
        ].map(([, left, top, right, foot]) => ({
          left: Number(left),
          right: Number(right),
          top: height - Number(top),
          foot: height - Number(foot),
        }));
      });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
