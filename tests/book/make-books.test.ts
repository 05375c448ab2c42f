import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import {
  type Book,
  type Books,
  flattenContents,
  makeBooks,
  type SpineItem,
} from '../../src/book/index.ts';
import { sourceTextOf } from '../../src/ledger/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { layBook, type Variant } from '../manuscript/fixture-book.ts';

async function booksIn(folder: string): Promise<Books> {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  return makeBooks(manuscript);
}

const real: Books = await booksIn('manuscripts');
const stock = async (fixture?: string, variant?: Variant): Promise<Books> =>
  booksIn(await layBook(fixture, variant));

/** The stock book with its second document's text replaced. */
async function withText(markdown: string): Promise<SpineItem> {
  const folder = await layBook();
  const path = join(folder, 'letters/02-answer.md');
  const [, matter] = (await readFile(path, 'utf8')).split('---\n');
  await writeFile(path, `---\n${matter}---\n\n${markdown}`);
  return partOf((await booksIn(folder)).whole, 'letters-02-answer');
}

function partOf(book: Book, id: string): SpineItem {
  const part = book.spine.find((item) => item.id === id);
  if (!part) throw new Error(`no ${id}`);
  return part;
}

function elementsOf(node: Nodes): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    found.push(element);
  });
  return found;
}

const idsOf = (book: Book): unknown[] =>
  book.spine.flatMap(({ content }) =>
    elementsOf(content).flatMap(({ properties }) => properties['id'] ?? []),
  );

async function everyBook(): Promise<Book[]> {
  const noted = await stock('document-title-and-notes-valid');
  return [real, await stock(), noted].flatMap(({ whole, chapters }) => [whole, ...chapters]);
}

test('no two elements of a book have the same id', async () => {
  for (const book of await everyBook()) {
    const ids = idsOf(book);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(new Set(book.spine.map(({ id }) => id)).size).toBe(book.spine.length);
    for (const { id, content } of book.spine) expect(content.properties['id']).toBe(id);
  }
});

test('whatever a book points to is in it, once', async () => {
  for (const book of await everyBook()) {
    const ids = idsOf(book);
    const anchors = flattenContents(book.contents).map(({ anchor }) => anchor);
    const links = book.spine.flatMap(({ content }) =>
      elementsOf(content).flatMap(({ properties }) => [
        ...(String(properties['href'] ?? '').startsWith('#')
          ? [String(properties['href']).slice(1)]
          : []),
        ...[properties['ariaDescribedBy'], properties['ariaLabelledBy']].flatMap(
          (each) => (each as string[]) ?? [],
        ),
      ]),
    );
    expect(anchors.length).toBeGreaterThan(0);
    for (const target of [...anchors, ...links]) {
      expect(
        ids.filter((id) => id === target),
        target,
      ).toHaveLength(1);
    }
  }
});

test('contents nest chapter, document and heading, in the order of the spine', async () => {
  for (const { contents, spine } of await everyBook()) {
    for (const chapter of contents) {
      expect(chapter.level).toBe(1);
      for (const document of chapter.children) {
        expect(document.level).toBe(2);
        for (const heading of document.children)
          expect(heading).toMatchObject({ level: 3, children: [] });
      }
    }
    const parts = flattenContents(contents)
      .filter(({ level }) => level < 3)
      .map(({ anchor }) => anchor);
    const named = spine.filter(
      ({ kind, division }) => kind === 'editor-note' || division !== 'front',
    );
    expect(named.map(({ id }) => id)).toEqual(parts);
  }
  expect(real.whole.contents.map(({ children }) => children.length)).toEqual([0, 1, 28, 3, 0, 0]);
});

test('front matter comes first and back matter last, and everything in them is apparatus', async () => {
  for (const { spine } of await everyBook()) {
    const front = ['half-title', 'title-page', 'colophon', 'contents', 'editor-note'];
    expect(spine.slice(0, 5).map(({ kind }) => kind)).toEqual(front);
    const firstOfBack = spine.findIndex(({ division }) => division === 'back');
    spine.forEach(({ division, content }, index) => {
      expect(division).toBe(index < 5 ? 'front' : index >= firstOfBack ? 'back' : 'body');
      if (division === 'body') return;
      expect(content.properties['dataApparatus']).toBe('');
      expect(sourceTextOf(content)).toBe('');
    });
  }
});

test('a chapter’s opening is apparatus; a document says where its text is from', async () => {
  const { whole } = await stock();
  expect(partOf(whole, 'letters').content.properties['dataApparatus']).toBe('');
  expect(textOf(partOf(whole, 'letters').content)).toContain(
    'مرداد تا شهریور ۱۳۹۸ (ژوئیه تا سپتامبر ۲۰۱۹)',
  );
  const { content, source } = partOf(whole, 'letters-01-first-letter');
  expect(content.properties['dataSource']).toBe('letters.txt#L1-L7');
  expect(source).toEqual({ file: 'letters.txt', lines: { from: 1, to: 7 } });
});

test('a title of the source is printed once and is no apparatus; an editor’s is', async () => {
  const { whole } = await stock();
  const own = partOf(whole, 'letters-01-first-letter');
  expect(textOf(own.content).split('نامهٔ نخست')).toHaveLength(2);
  expect(textOf(own.content)).not.toContain(own.title);
  const [ownTitle] = elementsOf(own.content).filter(({ tagName }) => tagName === 'h2');
  expect(ownTitle?.properties['dataApparatus']).toBeUndefined();
  expect(sourceTextOf(own.content)).toMatch(/^نامهٔ نخست/);

  const edited = partOf(whole, 'letters-02-answer');
  const titles = elementsOf(edited.content).filter(({ tagName }) => tagName === 'h2');
  expect(titles).toHaveLength(1);
  expect(titles[0]).toMatchObject({
    properties: { dataApparatus: '' },
    children: [{ value: 'نامهٔ آموزگار' }],
  });
  expect(sourceTextOf(edited.content)).toMatch(/^پاسخ آموزگار/);
});

test('the head of a document holds its title and the blocks that belong there', async () => {
  const { content } = await withText(
    '# عنوان\n\n:::byline\nگل‌نسا\n:::\n\nمتن\n\n:::dateline\nمرداد\n:::\n',
  );
  const [header, ...rest] = content.children.filter(
    (node): node is Element => node.type === 'element',
  );
  expect(header?.children.map((node) => (node as Element).properties['className'])).toEqual([
    ['document-title'],
    ['byline'],
  ]);
  expect(rest.map(({ tagName }) => tagName)).toEqual(['p', 'div']);
  const onlyTitle = await withText('# عنوان\n');
  expect(onlyTitle.content.children).toHaveLength(1);
  expect(textOf((await withText('')).content)).toBe('نامهٔ آموزگار');
});

test('headings of a document stand below its title, and lose their colon in the contents', async () => {
  const folder = await layBook();
  const path = join(folder, 'letters/02-answer.md');
  await writeFile(
    path,
    `${await readFile(path, 'utf8')}\n## کتاب‌ها:\n\n### قفسه\n\nمتن\n\n###### ریز\n`,
  );
  const { whole } = await booksIn(folder);
  const headings = elementsOf(partOf(whole, 'letters-02-answer').content).filter(({ tagName }) =>
    /^h[1-6]$/.test(tagName),
  );
  expect(headings.map(({ tagName }) => tagName)).toEqual(['h2', 'h3', 'h4', 'h6']);
  const entries = whole.contents[1]?.children[1]?.children;
  expect(entries?.map(({ label }) => label)).toEqual(['کتاب‌ها', 'قفسه']);
  expect(entries?.map(({ anchor }) => anchor)).toEqual(
    headings.slice(1, 3).map(({ properties }) => properties['id']),
  );
});

test('an editor’s notes are apparatus wherever they are called, counted in Persian, and no document’s ids are another’s', async () => {
  const { whole } = await stock('document-title-and-notes-valid');
  const bare = (await stock()).whole;
  for (const id of ['letters-01-first-letter', 'letters-02-answer']) {
    const { content } = partOf(whole, id);
    const notes = elementsOf(content).filter(
      ({ properties }) => properties['dataFootnotes'] !== undefined,
    );
    const calls = elementsOf(content).filter(
      ({ properties }) => properties['dataFootnoteRef'] !== undefined,
    );
    expect(notes).toHaveLength(1);
    expect(calls).toHaveLength(1);
    const parts = (notes[0]?.children ?? []).filter((child) => child.type === 'element');
    expect(parts.map(({ tagName }) => tagName)).toEqual(['h3', 'aside']);
    for (const element of [...parts, ...calls])
      expect(element.properties['dataApparatus']).toBe('');
    expect(calls.map(textOf)).toEqual(['۱']);
    expect(sourceTextOf(content).replace(/\s/g, '')).toBe(
      sourceTextOf(partOf(bare, id).content).replace(/\s/g, ''),
    );
    for (const { properties } of elementsOf(notes[0] as Element)) {
      if (properties['id']) expect(properties['id']).toMatch(new RegExp(`^${id}--`));
    }
  }
});

test('running heads: of the chapter in the whole book, of the document in a chapter alone', async () => {
  const { whole, chapters } = await stock();
  const heads = (book: Book | undefined) => book?.spine.map(({ runningHead }) => runningHead);
  const front = ['', '', '', 'فهرست', 'یادداشت ویراستار'];
  const back = 'نویسندگان';
  expect(heads(whole)).toEqual([...front, 'نامه‌ها', 'نامه‌ها', 'نامه‌ها', back]);
  const own = ['نامه‌ها', 'نامهٔ نخست', 'نامهٔ آموزگار'];
  expect(heads(chapters[0])).toEqual([...front, ...own, back]);
});

test('a chapter alone is a book with an identity of its own, always the same', async () => {
  const { whole, chapters } = await stock();
  expect(whole).toMatchObject({
    id: 'village-letters',
    identifier: 'urn:uuid:0c9b5f0e-5d0a-4f0b-9a51-2f6a1f8f7c11',
    date: '2021-11-04',
    language: 'fa',
    direction: 'rtl',
  });
  expect(whole.partOf).toBeUndefined();
  expect(chapters).toHaveLength(1);
  expect(chapters[0]).toMatchObject({
    id: 'letters',
    title: 'نامه‌ها',
    // RFC 9562, version 5: SHA-1 of the book's UUID and the chapter's id.
    identifier: 'urn:uuid:d685f86a-efe7-5953-94ec-6e50df384e7c',
    partOf: { title: 'نامه‌های کتابخانهٔ ده', position: 1 },
  });
  const identifiers = [real.whole, ...real.chapters].map(({ identifier }) => identifier);
  expect(new Set(identifiers).size).toBe(4);
  expect((await booksIn('manuscripts')).chapters.map(({ identifier }) => identifier)).toEqual(
    identifiers.slice(1),
  );
});

test.each<Variant>(['with CRLF', 'with a byte order mark'])(
  'a manuscript %s makes the same books',
  async (variant) => {
    const fixture = 'document-title-and-notes-valid';
    expect(withoutPlaces(await stock(fixture, variant))).toEqual(
      withoutPlaces(await stock(fixture)),
    );
  },
);

/** As data, without the offsets of the files; those of Windows have a character more in each line. */
function withoutPlaces(books: Books): unknown {
  return JSON.parse(
    JSON.stringify(books, (key, value) => (key === 'position' ? undefined : value)),
  );
}

test('the diplomatic text has ISBNs of its own, or none', async () => {
  const folder = await layBook();
  const path = join(folder, 'book.yaml');
  const yaml = await readFile(path, 'utf8');
  const isbns = async (said: string): Promise<unknown[]> => {
    await writeFile(path, yaml.replace(/^identifiers:\n/m, `identifiers:\n  isbn: ${said}\n`));
    const { manuscript, messages } = await readManuscriptAt(folder);
    if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
    const { whole } = makeBooks(manuscript, { name: 'diplomatic', changes: new Map() });
    return [makeBooks(manuscript).whole.isbn.epub, whole.isbn.epub, whole.cover.isbn];
  };
  const [one, other] = ['978-3-16-148410-0', '978-600-119-000-1'];
  expect(await isbns(one)).toEqual([one, undefined, undefined]);
  expect(await isbns(`{ epub: ${one}, diplomatic: ${other} }`)).toEqual([one, other, other]);
  expect(await isbns(`{ epub: ${one}, diplomatic: { epub: ${other} } }`)).toEqual([
    one,
    other,
    undefined,
  ]);
});
