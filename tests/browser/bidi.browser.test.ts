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
];

const browser: PrintBrowser = await openBrowser();

describe('what Chromium paints of Persian with isolates', () => {
  it.each(cases)('“%s” stands in the right order', async (text, pieces) => {
    const [painted, wanted] = await Promise.all([
      placesIn(`<p>${isolated(text)}</p>`, pieces),
      placesIn(`<p>${inThisOrder(pieces)}</p>`, pieces),
    ]);
    expect(painted).toHaveLength(pieces.length);
    painted.forEach((x, index) => {
      // A pixel: marks in a row are set a trifle nearer than each by itself.
      expect(Math.abs(x - (wanted[index] as number)), pieces[index]).toBeLessThan(1);
    });
  });

  it('would not stand so without them', async () => {
    const wrong: string[] = [];
    for (const [text, pieces] of cases) {
      const plain = await placesIn(`<p>${text}</p>`, pieces);
      const wanted = await placesIn(`<p>${inThisOrder(pieces)}</p>`, pieces);
      if (plain.some((x, index) => Math.abs(x - (wanted[index] as number)) >= 1)) wrong.push(text);
    }
    expect(wrong).toEqual(expect.arrayContaining(cases.slice(0, 2).map(([text]) => text)));
    expect(wrong.length).toBeGreaterThan(4);
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

/** How far from the left edge each piece is painted, in px: of two alike pieces, the one farther to the left first. */
async function placesIn(html: string, pieces: readonly string[]): Promise<number[]> {
  const page = await browser.load(persianPage(html));
  try {
    const found = await page.change(findPieces, [...new Set(pieces)]);
    const taken = new Map<string, number>();
    return pieces.flatMap((piece) => {
      const index = taken.get(piece) ?? 0;
      taken.set(piece, index + 1);
      return found[piece]?.[index] ?? [];
    });
  } finally {
    await page.close();
  }
}

/** Runs in the browser. */
function findPieces(pieces: readonly string[]): Record<string, number[]> {
  const { document } = globalThis as unknown as { document: Doc };
  const paragraph = document.querySelector('p');
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
  const places: Record<string, number[]> = {};
  for (const piece of pieces) {
    const lefts: number[] = [];
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + piece.length)) {
      let left = Number.POSITIVE_INFINITY;
      for (const { node, at: offset } of spots.slice(at, at + piece.length)) {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        left = Math.min(left, range.getBoundingClientRect().left);
      }
      lefts.push(left);
    }
    places[piece] = lefts.sort((a, b) => a - b);
  }
  return places;
}

interface DocNode {
  readonly nodeType: number;
  readonly data?: string;
  readonly childNodes: Iterable<DocNode>;
}

interface Doc {
  querySelector(selector: string): DocNode;
  createRange(): {
    setStart(node: unknown, offset: number): void;
    setEnd(node: unknown, offset: number): void;
    getBoundingClientRect(): { readonly left: number };
  };
}
