import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../src/browser/index.ts';
import { pageMeasures } from '../../src/editions/booklet-measures.ts';
import { describeBook } from '../../src/editions/index.ts';
import type { PressFile } from '../../src/finishing/index.ts';
import {
  type BookletPlan,
  type BookletRun,
  type BookletWish,
  bookletFile,
  planBooklet,
} from '../../src/imposition/index.ts';
import { type Design, readDesign } from '../../src/layout/index.ts';
import { decodeStream, readPdfText } from '../../src/pdf-objects/index.ts';
import { writeBook } from '../books/index.ts';
import { chanceOf, proseOf } from '../books/prose.ts';
import { pressFileOf } from '../editions/made-files.ts';
import { templates } from '../installation/templates.ts';
import { type PrintedBook, printFolder } from '../layout/printed-book.ts';
import { makeBooklets, printStack } from './make-booklet.ts';
import type { PrintedSides } from './paper.ts';
import { type FoundPage, type FoundSide, pageTexts, sidesIn } from './sheets-in-file.ts';

let folder: string;
let printed: PrintedBook;
let press: PressFile;
/** What each page says, in the order of painting. */
let texts: readonly string[];
/** What is read of each page, line by line. */
let lines: readonly string[];

const page = pageMeasures(readDesign('a5', templates.designs) as Design);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chap-booklet-'));
  const prose = proseOf(chanceOf(19));
  await writeBook(folder, {
    id: 'folded',
    title: 'دفتر تاشده',
    uuid: '5d0b7a52-9f8e-4c55-8b1d-0a3e9c6f4d19',
    chapters: [
      {
        id: 'chapter',
        title: 'فصل',
        documents: Array.from({ length: 18 }, (_, index) => ({
          name: `d${index}`,
          title: `سند ${index}`,
          kind: 'report' as const,
          markdown: `\n${Array.from({ length: 5 }, () => prose.paragraph(90)).join('\n\n')}[^1]\n\n[^1]: ${prose.paragraph(12)}\n`,
        })),
      },
    ],
  });
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  try {
    printed = await printFolder(folder, opening.browser);
  } finally {
    await opening.browser.close();
  }
  press = await pressFileOf(printed.book, printed, { order: 'reversed', cropMarks: true });
  const whole = await bookletOf(press.pages.length, { cover: 'none' });
  const read = await readPdfText(whole.bytes);
  lines = press.pages.map((_, index) => linesOf(read, index + 1));
  texts = await pageTexts(press);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Booklet {
  readonly plan: BookletPlan;
  readonly bytes: Uint8Array;
  readonly order: readonly (number | undefined)[];
}

async function bookletOf(
  pages: number,
  wish: BookletWish & { readonly binding?: 'right' | 'left' },
  run: BookletRun = 'both',
): Promise<Booklet> {
  const { binding = 'right', ...rest } = wish;
  const plan = planBooklet(pages, page, binding, rest);
  const some = { ...press, pages: press.pages.slice(0, pages) };
  const panel = { width: 148.5 * (72 / 25.4), height: 210 * (72 / 25.4), content: '0 0 9 9 re f' };
  const covers = plan.cover === 'none' ? undefined : { front: panel, back: panel };
  const parts = { covers, sideName: (sheet: number, side: string) => `${sheet} ${side}` };
  const made = await bookletFile(some, plan, describeBook(printed.book), parts, run);
  return { plan, ...made };
}

/** Both sides of each sheet, as a printer is given them. */
function sheetsOf(sides: readonly FoundSide[]): PrintedSides<FoundPage>[] {
  return sides.flatMap((front, index) =>
    index % 2 === 0 ? [{ front: front.pages, back: (sides[index + 1] as FoundSide).pages }] : [],
  );
}

function linesOf({ lines: all }: Awaited<ReturnType<typeof readPdfText>>, number: number): string {
  return all
    .filter((line) => line.page === number)
    .map(({ text }) => text)
    .join('\n');
}

interface Case extends BookletWish {
  readonly pages: number;
  readonly binding?: 'right' | 'left';
  /** By hand: how large, how far from fold and foot. */
  readonly at?: { readonly scale?: number; readonly fromFold: number; readonly fromFoot: number };
}

const onA4 = { fromFold: 0.2, fromFoot: 0 };
const onLetter = { fromFold: 0, fromFoot: 2.95 };
const cut = { trim: 'fore-edge', creep: 0.15 } as const;

const cases: readonly Case[] = [
  ...[1, 2, 3, 4, 5, 8, 9, 13, 16, 31, 40].map(
    (pages): Case => ({ pages, cover: 'none', at: onA4 }),
  ),
  ...[1, 4, 5, 6, 7, 8, 22].map((pages): Case => ({ pages, cover: 'plain', at: onA4 })),
  ...[1, 4, 7, 24].map((pages): Case => ({ pages, coverOn: 'apart', at: onA4 })),
  ...[7, 12].map((pages): Case => ({ pages, binding: 'left', cover: 'none', at: onA4 })),
  ...[8, 21].map((pages): Case => ({ pages, flip: 'long-edge', cover: 'none', at: onA4 })),
  ...[8, 15].map((pages): Case => ({ pages, paper: 'letter', cover: 'none', at: onLetter })),
  ...[24, 40].map((pages): Case => ({ pages, fold: 'signatures', cover: 'none', at: onA4 })),
  { pages: 36, fold: 'signatures', coverOn: 'apart', binding: 'left', at: onA4 },
  ...[5, 18].map((pages): Case => ({ pages, fold: 'perfect', cover: 'none', at: onA4 })),
  { pages: 17, fold: 'perfect', binding: 'left', flip: 'long-edge', at: onA4 },
  ...[16, 27].map((pages): Case => ({ pages, paper: 'a3', cover: 'none', at: onA4 })),
  { pages: 21, paper: 'a3', flip: 'short-edge', fold: 'signatures', at: onA4 },
  { pages: 9, paper: 'a3', copies: 2, cover: 'none', at: onA4 },
  { pages: 13, paper: 'a3', fold: 'perfect', cover: 'none', at: onA4 },
  { pages: 16, ...cut, cover: 'none', at: { fromFold: 0, fromFoot: 0 } },
  { pages: 40, ...cut, fold: 'signatures', cover: 'none', at: { fromFold: 0, fromFoot: 0 } },
  { pages: 12, binding: 'left', ...cut, cover: 'none', at: { fromFold: 0, fromFoot: 0 } },
];

describe('a booklet, by its bytes', () => {
  it('is of forty kinds at least', () => expect(cases.length).toBeGreaterThanOrEqual(40));

  it.each(cases)('is printed, folded and read: %o', async ({ pages, at, ...wish }) => {
    const { plan, bytes, order } = await bookletOf(pages, wish);
    const sides = await sidesIn(bytes, plan.form.rows);
    const booklets = makeBooklets(printStack(sheetsOf(sides), plan.form), plan.form);
    expect(booklets).toHaveLength(plan.form.copies);
    for (const read of booklets) {
      const said = read.map(({ mark }) => mark?.text ?? '');
      const wanted = plan.places.map((each) => (typeof each === 'number' ? texts[each] : ''));
      expect(said.slice(0, wanted.length)).toEqual(wanted);
      expect(said.slice(wanted.length).join('')).toBe('');
      expect(read.every(({ headUp }) => headUp)).toBe(true);
      const outer = plan.form.binding === 'right' ? 'left' : 'right';
      expect(read.every(({ side }, index) => (side === outer) === (index % 2 === 0))).toBe(true);
    }
    // Where each page lies: measured from its fold and its foot.
    const { form } = plan;
    const moved = plan.trim === 'none' ? 0 : plan.creep;
    sides.forEach(({ width, height, pages: found }, index) => {
      const cells = plan.sheets[Math.floor(index / 2)]?.[index % 2 === 0 ? 'front' : 'back'] ?? [];
      for (const { mark, column, row, turned } of found) {
        if (mark.text === '') continue;
        const cell = cells.find((each) => each.column === column && each.row === row);
        const edges = [(column * width) / 2, ((column + 1) * width) / 2] as const;
        const atFold = cell?.bound === 'left' ? mark.left - edges[0] : edges[1] - mark.right;
        const foot = height - ((row + 1) * height) / form.rows;
        const fromFoot = turned ? foot + height / form.rows - mark.top : mark.bottom - foot;
        expect(mark.scale).toBeCloseTo(at?.scale ?? 1, 3);
        expect(Math.abs(atFold - ((at?.fromFold ?? 0) - moved * (cell?.depth ?? 0)))).toBeLessThan(
          0.05,
        );
        expect(Math.abs(fromFoot - (at?.fromFoot ?? 0))).toBeLessThan(0.05);
      }
    });
    // And as the ledger reads it.
    const text = await readPdfText(bytes);
    expect(text.sheetFaults).toEqual([]);
    expect(text.pageCount).toBe(plan.places.length);
    order.forEach((which, place) => {
      expect(linesOf(text, place + 1)).toBe(which === undefined ? '' : lines[which]);
    });
  });

  it('has all its text in tags, and nothing else beside the pages', async () => {
    const { bytes } = await bookletOf(press.pages.length, {});
    const text = await readPdfText(bytes);
    expect(text.tagged).toBe(true);
    expect(text.sheetFaults).toEqual([]);
    const all = text.lines.map((line) => line.text).join('\n');
    const given = (await readPdfText(press.bytes)).lines.map((line) => line.text).join('\n');
    expect(all).toBe(given);
    expect(text.destinations.size).toBe((await readPdfText(press.bytes)).destinations.size);
  });

  it('tells print dialogs to scale nothing and to turn about the right edge', async () => {
    const preferences = async (wish: BookletWish, run?: BookletRun): Promise<string> => {
      const { bytes } = await bookletOf(4, wish, run);
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      return String(document.catalog.lookup(PDFName.of('ViewerPreferences')));
    };
    expect(await preferences({})).toMatch(/PrintScaling \/None[\s\S]*DuplexFlipShortEdge/);
    expect(await preferences({ flip: 'long-edge' })).toContain('DuplexFlipLongEdge');
    expect(await preferences({}, 'fronts')).toContain('Simplex');
  });

  it('is the same bytes twice', async () => {
    const [one, other] = [await bookletOf(11, {}), await bookletOf(11, {})];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

describe('for printers that print one side', () => {
  it.each([
    ['face-down', 'backs-reversed'],
    ['face-up', 'backs'],
  ] as const)(
    'the stack of a tray that is %s is fed so that backs meet their fronts',
    async (tray, run) => {
      const wish = { cover: 'none' } as const;
      const { plan, bytes: both } = await bookletOf(22, wish);
      const fronts = await sidesIn((await bookletOf(22, wish, 'fronts')).bytes, 1);
      const backs = await sidesIn((await bookletOf(22, wish, run)).bytes, 1);
      // Sheets fall on each other as they come. With their faces down the pile is put back as it lies; with
      // their faces up it is turned over. The printer feeds from the top and prints on what lies up.
      const fallen = fronts.toReversed();
      const pile = tray === 'face-down' ? fallen : fallen.toReversed();
      const sheets = pile.map((front, fed) => ({ front, back: backs[fed] as FoundSide }));
      const gathered = tray === 'face-down' ? sheets.toReversed() : sheets;
      const sides = gathered.flatMap(({ front, back }) => [front, back]);
      expect(sides).toEqual(await sidesIn(both, plan.form.rows));
    },
  );
});

describe('the two files of one-sided printers', () => {
  const runs = ['fronts', 'backs', 'backs-reversed'] as const;
  const wishes: readonly BookletWish[] = [
    {},
    { cover: 'none' },
    { fold: 'signatures', coverOn: 'apart' },
    { fold: 'perfect', cover: 'none', flip: 'long-edge' },
    { paper: 'a3', copies: 2, cover: 'none' },
  ];
  const fileOf = async (run: BookletRun, wish: BookletWish, pages = 22): Promise<Uint8Array> =>
    (await bookletOf(pages, wish, run)).bytes;

  it.each(wishes)('are read together as the booklet is: %o', async (wish) => {
    const whole = await readPdfText(await fileOf('both', wish));
    const [fronts, backs, reversed] = await Promise.all(runs.map((run) => fileOf(run, wish)));
    for (const [one, other] of [
      [fronts, backs],
      [fronts, reversed],
      [backs, fronts],
      [reversed, fronts],
    ] as const) {
      const text = await readPdfText(one as Uint8Array, other);
      expect(text.sheetFaults).toEqual([]);
      expect(text.lines.map((line) => line.text)).toEqual(whole.lines.map((line) => line.text));
      expect(text.furniture.map((line) => line.text)).toEqual(
        whole.furniture.map((line) => line.text),
      );
      expect([text.labels, text.destinations]).toEqual([whole.labels, whole.destinations]);
    }
  });

  it('aren’t read alone, nor with another’s, nor twice the same side', async () => {
    const fronts = await fileOf('fronts', {});
    const others = [
      fronts,
      await fileOf('backs', { fold: 'perfect' }),
      await fileOf('backs', {}, 21),
      await fileOf('both', {}),
    ];
    await expect(readPdfText(fronts)).rejects.toThrow('one side');
    for (const other of others) {
      await expect(readPdfText(fronts, other)).rejects.toThrow('another booklet');
    }
  });

  it('are found to lack a sheet, to have two exchanged, or a page off its place', async () => {
    const wish = { cover: 'none' } as const;
    const backs = await fileOf('backs', wish);
    const spoilt = async (
      spoil: (document: PDFDocument) => void,
    ): Promise<{ readonly faults: readonly string[]; readonly said: string }> => {
      const document = await PDFDocument.load(await fileOf('fronts', wish), {
        updateMetadata: false,
      });
      spoil(document);
      const bytes = await document.save({ useObjectStreams: false });
      const { sheetFaults = [], lines: read } = await readPdfText(bytes, backs);
      const said = read.map(({ text }) => text).join('\n');
      return { faults: sheetFaults.map(({ what }) => what), said };
    };
    const whole = await spoilt(() => undefined);
    expect(whole.faults).toEqual([]);
    // The order is that of the sheets: what is read then is not what the book says.
    expect((await spoilt((document) => exchange(document, 1, 2))).said).not.toBe(whole.said);
    await expect(spoilt((document) => document.removePage(2))).rejects.toThrow('missing');
    const move = (text: string): string =>
      text.replace(/ n 1 0 0 1 ([-\d.]+) /, (_, x: string) => ` n 1 0 0 1 ${Number(x) + 1} `);
    const moved = await spoilt((document) => repaint(document, 2, move));
    expect(moved).toEqual({ faults: ['place'], said: whole.said });
  });
});

/** Put another content in the place of a side's. */
function repaint(document: PDFDocument, side: number, change: (text: string) => string): void {
  const { node } = document.getPage(side);
  const text = change(decodeStream(node.lookup(PDFName.of('Contents')) as PDFRawStream));
  node.set(PDFName.of('Contents'), document.context.register(document.context.stream(text)));
}

function exchange(document: PDFDocument, one: number, other: number): void {
  const pages = document.catalog.lookup(PDFName.of('Pages')) as PDFDict;
  const kids = pages.lookup(PDFName.of('Kids')) as PDFArray;
  const [first, second] = [kids.get(one), kids.get(other)];
  kids.set(one, second);
  kids.set(other, first);
}

describe('what was done to a booklet is found', () => {
  const spoilt = async (spoil: (document: PDFDocument) => void, wish: BookletWish = {}) => {
    const { bytes } = await bookletOf(22, { cover: 'none', ...wish });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    spoil(document);
    return readPdfText(await document.save({ useObjectStreams: false }));
  };
  const faults = async (spoil: (document: PDFDocument) => void, wish?: BookletWish) =>
    ((await spoilt(spoil, wish)).sheetFaults ?? []).map(({ what }) => what);

  it('nothing was done', async () => {
    expect(await faults(() => undefined)).toEqual([]);
  });

  it('sheets were exchanged, sides, or a front with its back', async () => {
    const sheets = (document: PDFDocument): void => {
      exchange(document, 4, 6);
      exchange(document, 5, 7);
    };
    expect(await faults(sheets)).toContain('order');
    expect(await faults((document) => exchange(document, 4, 8))).toContain('order');
    expect(await faults((document) => exchange(document, 6, 7))).toContain('order');
  });

  it('two pages of a side were exchanged', async () => {
    const spoil = (document: PDFDocument): void =>
      repaint(document, 6, (text) =>
        text.replace('/P1 ', '/P0 ').replace('/P2 ', '/P1 ').replace('/P0 ', '/P2 '),
      );
    expect(await faults(spoil)).toContain('order');
  });

  it('a page stands on its head', async () => {
    const turn = (text: string): string =>
      text.replace(/ n 1 0 0 1 ([-\d.]+) ([-\d.]+) cm/, (_, x: string, y: string) => {
        return ` n -1 0 0 -1 ${Number(x) + 700} ${Number(y) + 900} cm`;
      });
    expect(await faults((document) => repaint(document, 6, turn))).toContain('turned');
  });

  it('a page lies off its place', async () => {
    const move = (mm: number) => (document: PDFDocument) =>
      repaint(document, 6, (text) =>
        text.replace(/ n 1 0 0 1 ([-\d.]+) /, (_, x: string) => {
          return ` n 1 0 0 1 ${Number(x) + (mm * 72) / 25.4} `;
        }),
      );
    expect(await faults(move(0.05))).toEqual([]);
    const wishes: readonly BookletWish[] = [
      {},
      { fold: 'perfect' },
      { paper: 'a3', copies: 2 },
      cut,
    ];
    for (const wish of wishes) {
      expect(await faults(move(0.2), wish)).toEqual(['place']);
      expect(await faults(move(-0.2), wish)).toEqual(['place']);
    }
  });

  it('something is said beside the pages', async () => {
    const say = (document: PDFDocument): void => {
      const { context } = document;
      const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' };
      const { node } = document.getPage(2);
      node.Resources()?.set(PDFName.of('Font'), context.obj({ F: context.obj(font) }));
      repaint(document, 2, (text) => `${text}\nBT /F 9 Tf 20 20 Td (more) Tj ET`);
    };
    expect(await faults(say)).toEqual(['beside']);
  });

  it('one of two copies says something else', async () => {
    const wish = { paper: 'a3', copies: 2 } as const;
    expect(await faults(() => undefined, wish)).toEqual([]);
    const spoil = (document: PDFDocument): void =>
      repaint(document, 2, (text) => text.replace('/P4 ', '/P3 '));
    expect(await faults(spoil, wish)).toContain('copy');
  });
});
