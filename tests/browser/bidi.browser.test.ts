import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { PrintBrowser } from '../../src/browser/index.ts';
import { rehypeIsolateBidi } from '../../src/normalisation/index.ts';
import { persianPage } from './html.ts';
import { openBrowser } from './press.ts';

/** A text, and its pieces as a reader has to see them, from left to right. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['تلفن ۰۰۴۶-۷۰۰-۴۴۷ است', ['است', ' ', '۰۰۴۶', '-', '۷۰۰', '-', '۴۴۷', ' ', 'تلفن']],
  ['تلفن 0046 700 447 است', ['است', ' ', '0046', ' ', '700', ' ', '447', ' ', 'تلفن']],
  [
    'شابک: ۹۷۸-۶۰۰-۱۱۹-۰۲۱-۵.',
    ['.', '۹۷۸', '-', '۶۰۰', '-', '۱۱۹', '-', '۰۲۱', '-', '۵', ' ', 'شابک:'],
  ],
  ['صفحهٔ ۱۲–۱۴ را بخوان', ['را بخوان', ' ', '۱۴', '–', '۱۲', ' ', 'صفحهٔ']],
  ['صفحهٔ ۱۲-۱۴ را بخوان', ['را بخوان', ' ', '۱۴', '-', '۱۲', ' ', 'صفحهٔ']],
  ['روز ۱۴۰۰/۰۸/۱۳ بود', ['بود', ' ', '۱۴۰۰', '/', '۰۸', '/', '۱۳', ' ', 'روز']],
  ['با @wpi_tamas گفت', ['گفت', ' ', '@', 'wpi_tamas', ' ', 'با']],
  ['پیامگیر wpi_tamas@ است', ['است', ' ', '@', 'wpi_tamas', ' ', 'پیامگیر']],
  ['به info@example.org بنویس.', ['.', 'بنویس', ' ', 'info', '@', 'example.org', ' ', 'به']],
  ['نشانی: https://example.org/a-b/', ['https:', '//example.org', '/a-b/', ' ', 'نشانی:']],
  ['زبان C++ را بیاموز', ['را بیاموز', ' ', 'C++', ' ', 'زبان']],
  [
    'نگاه کنید به Smith, J. (2019). The History (2nd ed.), Vol. 3, pp. 12–34.',
    [
      '.',
      'Smith, J.',
      ' (2019). ',
      'The History',
      ' (2nd ed.), ',
      'Vol. 3, pp. 12–34',
      ' ',
      'نگاه کنید به',
    ],
  ],
  [
    'کتاب «The Art of War» (Sun Tzu, 5th century BC) است',
    ['است', ' ', ')', 'Sun Tzu, 5th century BC', '(', ' ', '»', 'The Art of War', '«', ' ', 'کتاب'],
  ],
  [
    'گفت: «All is deception.» و رفت',
    ['و رفت', ' ', '»', 'All is deception', '.', '«', ' ', 'گفت:'],
  ],
  ['با iPhone 15 Pro (2023) آمد', ['آمد', ' ', 'iPhone 15 Pro', ' (2023)', ' ', 'با']],
  ['در .NET نوشت', ['نوشت', ' ', '.', 'NET', ' ', 'در']],
  ['گزینهٔ --help را', ['را', ' ', '--', 'help', ' ', 'گزینهٔ']],
  ['پوشهٔ /usr/bin را', ['را', ' ', '/', 'usr', '/', 'bin', ' ', 'پوشهٔ']],
  ['دما ۳۷ °C بود', ['بود', ' ', '۳۷', ' ', '°', 'C', ' ', 'دما']],
  ['دما −۵ درجه', ['درجه', ' ', '−', '۵', ' ', 'دما']],
  ['رابطهٔ E=mc² را', ['را', ' ', 'E', '=', 'mc', '²', ' ', 'رابطهٔ']],
  ['حاصل ۲ + ۳ = ۵ است', ['است', ' ', '۲', ' + ', '۳', ' = ', '۵', ' ', 'حاصل']],
  ['همان (see p. 12) است', ['است', ' ', ')', 'see p.', ' 12', '(', ' ', 'همان']],
  ['بهای $5 و 20% off', ['20', '%', ' off', ' ', 'و', ' ', '$', '5', ' ', 'بهای']],
  ['نشانی example.com/?q=1 است', ['است', ' ', 'example.com', '/?', 'q', '=1', ' ', 'نشانی']],
];

const browser: PrintBrowser = await openBrowser();

/** Where the pieces of each case are painted with isolates, in the right order, and as they were typed; on one page. */
async function paintedCases(): Promise<Painted[]> {
  const paragraphs = cases.flatMap(([text, pieces]) => [
    isolated(text),
    inThisOrder(pieces),
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  ]);
  const page = await browser.load(persianPage(paragraphs.map((each) => `<p>${each}</p>`).join('')));
  try {
    const wanted = cases.flatMap(([, pieces]) => [pieces, pieces, pieces]);
    const found = await page.change(findPieces, wanted);
    return cases.map(([text, pieces], index) => {
      const [set = [], right = [], plain = []] = found.slice(3 * index, 3 * index + 3);
      return { text, pieces, set, right, plain };
    });
  } finally {
    await page.close();
  }
}

interface Painted {
  readonly text: string;
  readonly pieces: readonly string[];
  /** How far from the left edge each piece is painted, in px. */
  readonly set: readonly number[];
  readonly right: readonly number[];
  readonly plain: readonly number[];
}

describe('what Chromium paints of Persian with isolates', async () => {
  const painted = await paintedCases();

  it.each(painted)('“$text” stands in the right order', ({ pieces, set, right }) => {
    expect(set).toHaveLength(pieces.length);
    set.forEach((x, index) => {
      // A pixel: marks in a row are set a trifle nearer than each by itself.
      expect(Math.abs(x - (right[index] as number)), pieces[index]).toBeLessThan(1);
    });
  });

  it('would not stand so without them', () => {
    const wrong = painted
      .filter(({ plain, right }) =>
        plain.some((x, index) => Math.abs(x - (right[index] as number)) >= 1),
      )
      .map(({ text }) => text);
    expect(wrong).toEqual(expect.arrayContaining(cases.slice(0, 2).map(([text]) => text)));
    expect(wrong.length).toBeGreaterThan(12);
  });
});

function isolated(text: string): string {
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeIsolateBidi)
      .use(rehypeStringify)
      .processSync(text),
  );
}

/** The pieces as boxes from left to right, which no algorithm can put in another order. */
function inThisOrder(pieces: readonly string[]): string {
  const boxes = pieces.map((piece) => {
    const direction = /[\u0620-\u06EF]/.test(piece) ? 'rtl' : 'ltr';
    return `<span dir="${direction}" style="display: inline-block; white-space: pre">${piece}</span>`;
  });
  return `<span dir="ltr" style="unicode-bidi: isolate">${boxes.join('')}</span>`;
}

/** Runs in the browser. For each paragraph the left edge of each of its pieces: of two alike, the one farther to the left first. */
function findPieces(wanted: readonly (readonly string[])[]): number[][] {
  const { document } = globalThis as unknown as { document: Doc };
  return [...document.querySelectorAll('p')].map((paragraph, number) => {
    const pieces = wanted[number] as readonly string[];
    const spots: { node: unknown; at: number }[] = [];
    let text = '';
    const walk = (node: DocNode): void => {
      for (let at = 0; node.nodeType === 3 && at < (node.data ?? '').length; at += 1) {
        spots.push({ node, at });
        text += (node.data as string)[at];
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(paragraph);
    const leftOf = (start: number, end: number): number => {
      let left = Number.POSITIVE_INFINITY;
      for (const { node, at } of spots.slice(start, end)) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        left = Math.min(left, range.getBoundingClientRect().left);
      }
      return left;
    };
    const taken = new Map<string, number>();
    return pieces.map((piece) => {
      const lefts: number[] = [];
      for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) {
        lefts.push(leftOf(at, at + piece.length));
      }
      const index = taken.get(piece) ?? 0;
      taken.set(piece, index + 1);
      return lefts.sort((a, b) => a - b)[index] ?? Number.NaN;
    });
  });
}

interface DocNode {
  readonly nodeType: number;
  readonly data?: string;
  readonly childNodes: Iterable<DocNode>;
}

interface Doc {
  querySelectorAll(selector: string): Iterable<DocNode>;
  createRange(): {
    setStart(node: unknown, offset: number): void;
    setEnd(node: unknown, offset: number): void;
    getBoundingClientRect(): { readonly left: number };
  };
}
