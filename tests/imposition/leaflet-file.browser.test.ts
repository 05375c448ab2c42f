import { PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, leafletBook } from '../../src/book/index.ts';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { describeBook } from '../../src/editions/index.ts';
import type { PressFile } from '../../src/finishing/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import {
  type LeafletForm,
  type LeafletLooks,
  type LeafletPlan,
  leafletDesign,
  leafletFile,
  leafletRoom,
  planLeaflet,
} from '../../src/imposition/index.ts';
import { paginate, readLeafletDesign } from '../../src/layout/index.ts';
import { decodeStream, readPdfText } from '../../src/pdf-objects/index.ts';
import { documentIn } from '../../src/production/reading-text.ts';
import { chanceOf, proseOf } from '../books/prose.ts';
import { pressFileOf } from '../editions/made-files.ts';
import { templates } from '../installation/templates.ts';
import { readManuscriptOf } from './document-alone.ts';
import type { PrintedSheet } from './folding-paper.ts';
import { type Craft, readLeaflets } from './make-leaflet.ts';
import { type FoundPage, pageTexts, sidesIn } from './sheets-in-file.ts';

const kinds: readonly (readonly [Craft['kind'], LeafletForm, paragraphs: number])[] = [
  ['a6', { kind: 'a6' }, 1],
  ['sheet-a5', { kind: 'sheet-a5' }, 2],
  ['once', { kind: 'panel', panels: 2, fold: 'zigzag' }, 12],
  ['zigzag-3', { kind: 'panel', panels: 3, fold: 'zigzag' }, 14],
  ['letter', { kind: 'panel', panels: 3, fold: 'letter' }, 14],
  ['zigzag-4', { kind: 'panel', panels: 4, fold: 'zigzag' }, 14],
  ['a7', { kind: 'a7' }, 7],
];
const cases = kinds.flatMap(([kind, form]) =>
  (['right', 'left'] as const).flatMap((binding) => [
    { kind, form, binding, looks: {} },
    { kind, form, binding, looks: { flip: 'long-edge', offset: [1, -2] } as const },
  ]),
);

/** By the name of their design: the pages of a leaflet, finished for the press, and what each says. */
const pressed = new Map<string, { book: Book; press: PressFile; texts: readonly string[] }>();
let browser: PrintBrowser;

beforeAll(async () => {
  const opening = await openBrowser();
  if (opening.state === 'missing') throw new Error(opening.reason);
  browser = opening.browser;
  const faces = await readVazirmatn();
  const prose = proseOf(chanceOf(19));
  for (const [, form, count] of kinds) {
    const name = leafletDesign(form);
    if (pressed.has(name)) continue;
    const paragraphs = Array.from({ length: count }, () => prose.paragraph(70));
    const manuscript = await readManuscriptOf(`${paragraphs.join('\n\n')}[^1]\n\n[^1]: یادداشت.`);
    const alone = documentIn('reading', manuscript, 'chapter-d0') as Book;
    const book = leafletBook(alone, { folio: '۴۵', site: 'https://example.org/books/' });
    const design = readLeafletDesign(name, templates.leaflets);
    const { pagination } = await paginate(book, design, faces, templates.bookCss, browser);
    if (!pagination) throw new Error(`${name} has no pages`);
    const press = await pressFileOf(book, pagination, { order: 'reversed', cropMarks: true });
    pressed.set(name, { book, press, texts: await pageTexts(press) });
  }
}, 120_000);
afterAll(() => browser.close());

async function leafletOf(
  form: LeafletForm,
  binding: 'right' | 'left' = 'right',
  looks: LeafletLooks = {},
): Promise<{
  readonly plan: LeafletPlan;
  readonly bytes: Uint8Array;
  readonly texts: readonly string[];
}> {
  const { book, press, texts } = pressed.get(leafletDesign(form)) as NonNullable<
    ReturnType<typeof pressed.get>
  >;
  const plan = planLeaflet(form, press.pages.length, binding, looks);
  const words = { sideName: (side: string) => side, folio: '۴۵' };
  const { bytes } = await leafletFile(press, plan, describeBook(book), words);
  return { plan, bytes, texts };
}

/** What lies on the sheet of a file, found by its content alone. */
async function sheetIn(bytes: Uint8Array): Promise<PrintedSheet<FoundPage>> {
  const sides = await sidesIn(bytes, 1);
  const [front, back] = sides.map(({ pages }) =>
    pages.map(({ mark, turned }) => ({
      ...{ mark, turned, x: mark.left, y: mark.bottom },
      ...{ width: mark.right - mark.left, height: mark.top - mark.bottom },
    })),
  );
  const { width = 0, height = 0 } = sides[0] ?? {};
  return { width, height, front: front ?? [], back: back ?? [] };
}

describe('a leaflet, by its bytes', () => {
  it.each(cases)(
    'is printed, cut or folded, and read: %o',
    async ({ kind, form, binding, looks }) => {
      const { plan, bytes, texts } = await leafletOf(form, binding, looks);
      expect(texts.length).toBeGreaterThan(leafletRoom(form) / 2);
      expect(texts.length).toBeLessThanOrEqual(leafletRoom(form));
      const flip = looks.flip ?? 'short-edge';
      for (const read of readLeaflets(await sheetIn(bytes), { kind, binding, flip })) {
        expect(
          read.map((seen) => seen.map(({ mark }) => mark.text).join('')).slice(0, texts.length),
        ).toEqual(texts);
        expect(read.slice(texts.length).flat()).toEqual([]);
        expect(read.flat().every(({ headUp }) => headUp)).toBe(true);
      }
      // In the middle of its cell, at its size; a back as far off as the printer lays it, the other way.
      const sides = await sidesIn(bytes, 1);
      const [right = 0, up = 0] = looks.offset ?? [];
      sides.forEach(({ pages }, side) => {
        const hangs = side === 1 && flip === 'long-edge' ? 1 : -1;
        const [dx, dy] = side === 1 ? [hangs * right, hangs * up] : [0, 0];
        for (const { mark } of pages) {
          const [x, y] = [(mark.left + mark.right) / 2 - dx, (mark.bottom + mark.top) / 2 - dy];
          const cell = plan.sides[side]?.find(
            (each) =>
              Math.abs(each.x + each.width / 2 - x) < 0.1 &&
              Math.abs(each.y + each.height / 2 - y) < 0.1,
          );
          expect(cell && texts[cell.page]).toBe(mark.text);
          expect(mark.scale).toBe(1);
        }
      });
      // And as the ledger reads it.
      const text = await readPdfText(bytes);
      expect(text.sheetFaults).toEqual([]);
      expect(text.pageCount).toBe(texts.length);
      expect(text.tagged).toBe(true);
      expect(text.leaflet?.folio).toBe('۴۵');
      const { press } = pressed.get(leafletDesign(form)) as { press: PressFile };
      const lines = (given: typeof text): string[] => given.lines.map((line) => line.text);
      expect(lines(text)).toEqual(lines(await readPdfText(press.bytes)));
    },
  );

  it('tells print dialogs to scale nothing, and how the sheet is turned', async () => {
    const preferences = async (form: LeafletForm, looks?: LeafletLooks): Promise<string> => {
      const { bytes } = await leafletOf(form, 'right', looks);
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      return String(document.catalog.lookup(PDFName.of('ViewerPreferences')));
    };
    const once = { kind: 'panel', panels: 2, fold: 'zigzag' } as const;
    expect(await preferences(once)).toMatch(/PrintScaling \/None[\s\S]*DuplexFlipShortEdge/);
    expect(await preferences(once, { flip: 'long-edge' })).toContain('DuplexFlipLongEdge');
    for (const kind of ['a6', 'sheet-a5', 'a7'] as const) {
      expect(await preferences({ kind })).toMatch(/PrintScaling \/None[\s\S]*Simplex/);
    }
  });

  it('says from which book and page it is, and where that is on the web', async () => {
    for (const [, form] of kinds) {
      const { lines } = await readPdfText((await leafletOf(form)).bytes);
      const said = lines
        .map(({ text }) => text)
        .join('\n')
        .replace(/[\u2066-\u2069]/g, '');
      expect(said).toContain('از کتاب «کتاب کوچک»، صفحهٔ ۴۵');
      expect(said).toContain('example.org/books');
    }
  });

  it('keeps five millimetres from the edges of its paper', async () => {
    for (const [, form] of kinds) {
      const { margins, folio, trim } = readLeafletDesign(leafletDesign(form), templates.leaflets);
      const { head, foot, inside, outside } = margins;
      const below = folio.shown === false ? foot : foot - folio.distance - (folio.size * 25.4) / 72;
      expect(Math.min(head, inside, outside, below)).toBeGreaterThanOrEqual(5);
      const kind =
        form.kind === 'panel' && form.panels === 3 ? { width: 97, height: 210 } : undefined;
      const [cell] = planLeaflet(form, 1, 'right').sides[0] ?? [];
      expect(trim).toEqual(kind ?? { width: cell?.width, height: cell?.height });
    }
  });
});

describe('what was done to a leaflet is found', () => {
  const once: LeafletForm = { kind: 'panel', panels: 2, fold: 'zigzag' };
  const faults = async (
    form: LeafletForm,
    change: (text: string) => string,
    side = 0,
  ): Promise<string[]> => {
    const document = await PDFDocument.load((await leafletOf(form)).bytes, {
      updateMetadata: false,
    });
    const { node } = document.getPage(side);
    const text = change(decodeStream(node.lookup(PDFName.of('Contents')) as PDFRawStream));
    node.set(PDFName.of('Contents'), document.context.register(document.context.stream(text)));
    const read = await readPdfText(await document.save({ useObjectStreams: false }));
    return (read.sheetFaults ?? []).map(({ what }) => what);
  };
  const moved = (mm: number) => (text: string) =>
    text.replace(/ n 1 0 0 1 ([-\d.]+) /, (_, x: string) => {
      return ` n 1 0 0 1 ${Number(x) + (mm * 72) / 25.4} `;
    });

  it.each(kinds)('nothing was done to %s', async (_, form) => {
    expect(await faults(form, (text) => text)).toEqual([]);
    expect(await faults(form, moved(0.05))).toEqual([]);
  });

  it.each(kinds)('a page of %s lies off its place, or is smaller', async (_, form) => {
    expect(await faults(form, moved(0.2))).toEqual(['place']);
    const smaller = (text: string): string => text.replace(/ n 1 0 0 1 /, ' n 0.97 0 0 0.97 ');
    expect(await faults(form, smaller)).toContain('place');
  });

  it('a page stands on its head', async () => {
    const { press } = pressed.get('panel-2') as { readonly press: PressFile };
    const { trim } = press.pages[1] as PressFile['pages'][number];
    const turn = (text: string): string =>
      text.replace(/ n 1 0 0 1 ([-\d.]+) ([-\d.]+) cm/, (_, x: string, y: string) => {
        const [across, up] = [
          Number(x) + 2 * trim.x + trim.width,
          Number(y) + 2 * trim.y + trim.height,
        ];
        return ` n -1 0 0 -1 ${across} ${up} cm`;
      });
    expect(await faults(once, turn, 1)).toEqual(['turned']);
  });

  it('two pages were exchanged', async () => {
    const exchange = (text: string): string =>
      text.replace('/P1 ', '/P0 ').replace('/P2 ', '/P1 ').replace('/P0 ', '/P2 ');
    expect(await faults(once, exchange, 1)).toContain('order');
    expect(await faults({ kind: 'a7' }, exchange)).toContain('order');
  });

  it('one of several copies is another', async () => {
    expect(await faults({ kind: 'a6' }, (text) => text.replace(/q [^q]*\/P3 Do Q/, ''))).toContain(
      'copy',
    );
  });

  it('something is said beside the pages', async () => {
    const document = await PDFDocument.load((await leafletOf(once)).bytes, {
      updateMetadata: false,
    });
    const page = document.getPage(0);
    page.drawText('more', { x: 20, y: 20, size: 9 });
    const { sheetFaults = [] } = await readPdfText(
      await document.save({ useObjectStreams: false }),
    );
    expect(sheetFaults.map(({ what }) => what)).toEqual(['beside']);
  });
});
