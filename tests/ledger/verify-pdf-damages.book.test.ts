import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { openBrowser, type PrintBrowser } from '../../src/browser/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { type Design, type Pagination, paginate, readDesign } from '../../src/layout/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { screenFileOf } from '../editions/made-files.ts';
import { templates } from '../installation/templates.ts';
import { random } from './random.ts';
import { bookOf, bytesOf, damagedBook, damages, verify } from './verify-kit.ts';

const id = 'congress-12';
const book = bookOf(id);

describe('damages inside a real PDF', () => {
  test.each([1, 2, 3, 4])('an entry of a ToUnicode CMap changed (%i)', async (seed) => {
    const document = await load();
    const pick = random(seed);
    const [font] = streams(document)
      .filter(({ text }) => text.includes('begincmap'))
      .slice(-1);
    const entries = [...(font?.text ?? '').matchAll(/^<(\w{4})> <(06[2-4]\w)>$/gm)];
    const [entry, glyph] = entries[pick(entries.length)] as RegExpMatchArray;
    font?.replace(entry as string, `<${glyph}> <0698>`);
    await expectFound(document);
  });

  test.each([1, 2, 3, 4])('a glyph exchanged for another (%i)', async (seed) => {
    const document = await load();
    const pick = random(seed);
    const page = (await fullPages(document))[seed];
    // With and without a text of their own: what is seen has to be what is said.
    const glyphs = [...(page?.text ?? '').matchAll(/\[<([0-9a-f]{4})/g)];
    const first = glyphs[pick(glyphs.length)] as RegExpMatchArray;
    // Another letter, and no other form of the same one.
    const cmap = streams(document).at(-1)?.text ?? '';
    const said = new Map(
      [...cmap.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, id, text]) => [id, text]),
    );
    const letter = (glyph: RegExpMatchArray): string | undefined => said.get(glyph[1] as string);
    const other = glyphs.find(
      (glyph) => glyph[1] !== '0250' && letter(glyph) && letter(glyph) !== letter(first),
    );
    const { text } = page as Stream;
    page?.set(
      text.slice(0, first.index) + other?.[0] + text.slice((first.index ?? 0) + first[0].length),
    );
    await expectFound(document);
  });

  test.each([1, 2, 3, 4])('an ActualText changed (%i)', async (seed) => {
    const document = await load();
    const pick = random(seed);
    const oneLetter = /ActualText<feff06[2-4c]\w>/g;
    const pages = (await fullPages(document)).filter(({ text }) => text.search(oneLetter) >= 0);
    const { text, set } = pages[seed % pages.length] as Stream;
    const texts = [...text.matchAll(oneLetter)];
    const match = texts[pick(texts.length)] as RegExpMatchArray;
    const after = text.slice((match.index ?? 0) + match[0].length);
    set(`${text.slice(0, match.index)}ActualText<feff0698>${after}`);
    await expectFound(document);
  });

  /** Glyphs that have a text over them: what is read is that, what is seen are they. */
  const underTexts = /ActualText<feff(?!200f)[0-9a-f]{4,}>>>BDC[^[]*\[<([0-9a-f]{4})/g;

  test.each([1, 2, 3, 4])(
    'a glyph under a text exchanged for one its font doesn’t know (%i)',
    async (seed) => {
      const document = await load();
      const page = (await fullPages(document))[seed] as Stream;
      const glyphs = [...page.text.matchAll(underTexts)];
      const { index, 0: whole } = glyphs[random(seed)(glyphs.length)] as RegExpMatchArray;
      const end = (index ?? 0) + whole.length;
      page.set(`${page.text.slice(0, end - 4)}7ffe${page.text.slice(end)}`);
      await expectFound(document, 'edition-glyphs');
    },
  );

  test('codes that say a letter and paint the box for what a font doesn’t have', async () => {
    const document = await load();
    for (const [, object] of document.context.enumerateIndirectObjects()) {
      const map = object instanceof PDFDict ? object.get(PDFName.of('CIDToGIDMap')) : undefined;
      if (!(map instanceof PDFRef)) continue;
      const glyphs = Buffer.from(streamOf(document, map).text, 'latin1');
      glyphs.fill(0, 2 * 0x8000);
      document.context.assign(map, document.context.flateStream(glyphs));
    }
    await expectFound(document, 'edition-box');
  });

  test('a glyph painted that says nothing, and that its font doesn’t know', async () => {
    const document = await load();
    const page = (await fullPages(document))[0] as Stream;
    const [font] = /\/F\d+ [\d.]+ Tf/.exec(page.text) ?? [];
    page.set(`${page.text}\n/Span<</ActualText()>>BDC BT ${font} 1 0 0 1 99 99 Tm <7ffe>Tj ET EMC`);
    await expectFound(document, 'edition-glyphs');
  });

  test('a sign among the digits under one text exchanged for another sign', async () => {
    const document = await load();
    const map = streams(document).at(-1) as Stream;
    const codeOf = (sign: string): string =>
      new RegExp(`<([0-9a-f]{4})> <${sign}>`).exec(map.text)?.[1] as string;
    // The thousands separator, and a comma.
    const [separator, comma] = [codeOf('066c'), codeOf('060c')];
    const damaged = pageStreams(document).some((page) => {
      const shown = new RegExp(`(BDC[^[]*\\[<(?:[0-9a-f]{4})+)${separator}`).exec(page.text);
      if (shown) page.set(page.text.replace(shown[0], `${shown[1]}${comma}`));
      return shown !== null;
    });
    expect(damaged).toBe(true);
    await expectFound(document, 'edition-glyphs');
  });

  test('a page taken out', async () => {
    const document = await load();
    document.removePage(9);
    await expectFound(document);
  });

  test('two paragraphs exchanged in the order of the tags', async () => {
    const document = await load();
    const kids = paragraphLists(document).find((list) => list.size() > 4) as PDFArray;
    const [a, b] = [kids.get(2), kids.get(3)];
    kids.set(2, b);
    kids.set(3, a);
    await expectFound(document);
  });

  test('all tags taken out', async () => {
    const document = await load();
    document.catalog.delete(PDFName.of('StructTreeRoot'));
    const { answers, messages } = await verify(await document.save(), book);
    expect(answers['same-text']).toBe('no');
    expect(messages[0]?.rule).toBe('edition-unreadable');
  });

  test('a passage painted without its tag', async () => {
    const document = await load();
    const page = (await fullPages(document))[2] as Stream;
    page.set(page.text.replace(/<<\/MCID 1 >>/, '<</MCID 999 >>'));
    await expectFound(document);
  });
});

describe('printed by the browser', () => {
  let browser: PrintBrowser;
  let design: Design;
  beforeAll(async () => {
    const opening = await openBrowser();
    if (opening.state === 'missing') throw new Error(opening.reason);
    browser = opening.browser;
    design = readDesign('a5', templates.designs) as Design;
  });
  afterAll(() => browser?.close());

  const print = async (
    printed: Book,
    shape: Design = design,
  ): Promise<{ readonly bytes: Uint8Array; readonly pagination: Pagination }> => {
    const { pagination } = await paginate(
      printed,
      shape,
      await readVazirmatn(),
      templates.bookCss,
      browser,
    );
    if (!pagination) throw new Error('the pages did not settle');
    return { pagination, bytes: await screenFileOf(printed, pagination) };
  };

  test.each([
    'a letter dropped',
    'two letters swapped',
    'a sign lost',
    'a half-space too many',
    'a space lost',
  ])('a book that differs by %s is another', async (name) => {
    const altered = damagedBook(book, damages[name] as never, random(name.length)).book;
    const { bytes, pagination } = await print(altered);
    expect((await verify(bytes, altered, { pages: pagination })).messages).toEqual([]);
    const { answers } = await verify(bytes, book);
    expect(answers['same-text']).toBe('no');
    expect(answers['same-letters']).toBe(/letter/.test(name) ? 'no' : 'yes');
  });

  test('the same book on other pages, in other type, with other folios is the same text', async () => {
    const shapes: Design[] = [
      { ...design, body: { ...design.body, size: 12, leading: 21 } },
      { ...design, trim: { width: 210, height: 297 } },
      { ...design, trim: { width: 110, height: 180 }, margins: { ...design.margins, outside: 12 } },
      { ...design, folio: { ...design.folio, front: 'abjad' } },
    ];
    for (const shape of shapes) {
      const { bytes, pagination } = await print(book, shape);
      expect((await verify(bytes, book)).messages.map(formatMessage)).toEqual([]);
      expect(
        (await verify(bytes, book, { pages: pagination })).messages.map(formatMessage),
      ).toEqual([]);
    }
  });

  test('a head or a folio that isn’t the pagination’s is found', async () => {
    const { bytes, pagination } = await print(book);
    const pages = pagination.pages.map((page) =>
      page.number === 11 ? { ...page, folio: '۹۹' } : page,
    );
    const { messages } = await verify(bytes, book, { pages: { ...pagination, pages } });
    expect(messages.map(({ rule }) => rule)).toContain('edition-furniture');
  });
});

async function load(): Promise<PDFDocument> {
  return PDFDocument.load(await bytesOf(id, 'pdf'), { updateMetadata: false });
}

async function expectFound(document: PDFDocument, rule?: string): Promise<void> {
  const { answers, messages } = await verify(await document.save(), book);
  expect(answers['same-text']).toBe('no');
  expect(messages.length).toBeGreaterThan(0);
  if (rule) expect(messages.map(({ rule }) => rule)).toContain(rule);
}

/** A stream that can be read and written. */
interface Stream {
  readonly text: string;
  set(text: string): void;
  replace(before: string, after: string): void;
}

function streamOf(document: PDFDocument, ref: PDFRef): Stream {
  const stream = document.context.lookup(ref) as PDFRawStream;
  const deflated = stream.dict.has(PDFName.of('Filter'));
  const text = Buffer.from(deflated ? inflateSync(stream.contents) : stream.contents).toString(
    'latin1',
  );
  const set = (changed: string): void => {
    expect(changed).not.toBe(text);
    document.context.assign(ref, document.context.flateStream(Buffer.from(changed, 'latin1')));
  };
  return { text, set, replace: (before, after) => set(text.replace(before, after)) };
}

function pageStreams(document: PDFDocument): Stream[] {
  return document
    .getPages()
    .map((page) => streamOf(document, page.node.get(PDFName.of('Contents')) as PDFRef));
}

/** The pages of documents that are full of text, in order. */
async function fullPages(document: PDFDocument): Promise<Stream[]> {
  const { destinations } = await readPdfText(await bytesOf(id, 'pdf'));
  const pageOf = (part: Book['spine'][number] | undefined): number =>
    destinations.get(part?.id ?? '') as number;
  const from = pageOf(book.spine.find(({ kind }) => kind === 'document'));
  const to = pageOf(book.spine.find(({ division }) => division === 'back'));
  const full = pageStreams(document)
    .slice(from - 1, to - 1)
    .filter(({ text }) => text.split('[<').length > 200);
  expect(full.length).toBeGreaterThan(4);
  return full;
}

/** The CMaps, the one of the longest text last. */
function streams(document: PDFDocument): Stream[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => {
      const cmap = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
      return cmap instanceof PDFRef ? [streamOf(document, cmap)] : [];
    })
    .sort((a, b) => a.text.length - b.text.length);
}

/** The children of tags that have paragraphs among them. */
function paragraphLists(document: PDFDocument): PDFArray[] {
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const kids = object instanceof PDFDict ? object.lookup(PDFName.of('K')) : undefined;
    if (!(kids instanceof PDFArray)) return [];
    const tags = kids.asArray().map((kid) => {
      const tag = document.context.lookup(kid);
      return tag instanceof PDFDict ? tag.get(PDFName.of('S')) : undefined;
    });
    return tags.slice(2, 4).every((tag) => tag === PDFName.of('P')) &&
      !(kids.get(0) instanceof PDFNumber)
      ? [kids]
      : [];
  });
}
