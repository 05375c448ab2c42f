import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { formatMessage } from '../../src/messages/index.ts';
import { readPdfText } from '../../src/pdf-objects/index.ts';
import { build } from '../../src/production/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { bookOf, verify } from '../ledger/verify-kit.ts';
import { elements, openEpub } from '../press/epub-reader.ts';
import { artifact, ids } from '../press/real-book.ts';
import { changedEpub } from './changed-epub.ts';

/** An EPUB has no half-title, and with it not the print’s first page. */
const halfTitle = 'الف: not listed';

/** How many letters have to be the same for two places to be one. */
const enough = 24;

const everything = inject('everything');

describe('the list of printed pages', () => {
  it.each(ids)('of %s leads to where each page begins', async (id) => {
    const faults = await pageFaults(artifact(id, 'epub'), artifact(id, 'pdf'));
    expect(faults).toEqual([halfTitle]);
  });

  it('leads there in a book with everything, through tables, poems, notes and pictures', async () => {
    expect(await pageFaults(everything.epub, everything.pdf)).toEqual([halfTitle]);
  });

  it('would not do if a page began a word later', async () => {
    const name = 'OEBPS/congress-12-01-asghar-karimi-call.xhtml';
    const mark = /(<span epub:type="pagebreak"[^>]*><\/span>)(\S+ \S+ \S+ )/;
    const bytes = await changedEpub(artifact('congress-12', 'epub'), {
      [name]: (text) => text.replace(mark, '$2$1'),
    });
    const path = join(await ownFolder(), 'moved.epub');
    await writeFile(path, bytes);
    expect(await pageFaults(path, artifact('congress-12', 'pdf'))).toHaveLength(2);
  });

  it.each([
    ['toc.xhtml', 'an entry with another name', />۲<\/a>/, '>۳</a>'],
    ['toc.xhtml', 'an entry that is no page', />۲<\/a>/, '>بخوانید</a>'],
    ['toc.ncx', 'another NCX', /<text>۲<\/text>/, '<text>۳</text>'],
    [
      'congress-12.xhtml',
      'a mark read aloud as another',
      /aria-label="صفحهٔ ۱"/,
      'aria-label="صفحهٔ ۲"',
    ],
  ])('with its %s changed (%s) is found out by the ledger', async (file, _, from, to) => {
    const bytes = await changedEpub(artifact('congress-12', 'epub'), {
      [`OEBPS/${file}`]: (text) => text.replace(from, to),
    });
    const { answers } = await verify(bytes, bookOf('congress-12'));
    expect(answers['same-text']).toBe('no');
  });

  it('has letters in front, and every page that begins with text', async () => {
    const { folios } = await pagesOf(artifact('congresses', 'epub'));
    // On «ح» and «ر» nothing stands: what follows them begins on the right.
    expect(folios.slice(0, 9)).toEqual(['پ', 'ت', 'ث', 'ج', 'چ', 'خ', 'د', 'ذ', '۱']);
    expect(new Set(folios).size).toBe(folios.length);
    expect(folios.at(-1)).toBe('۸۱');
  });

  it('is left out, and that is said, of a book that asks for no edition with pages', async () => {
    const own = await ownFolder();
    const out = join(own, 'alone');
    const book = join(own, 'manuscripts');
    await cp('manuscripts', book, { recursive: true });
    const yaml = await readFile(join(book, 'book.yaml'), 'utf8');
    await writeFile(join(book, 'book.yaml'), yaml.replace(/^editions: .*$/m, 'editions: [epub]'));
    const outcome = await build({
      book,
      out,
      only: 'congress-12',
      editions: ['epub'],
      store: inject('store'),
    });
    expect(outcome.messages.map(formatMessage).join('\n')).toContain('[epub-without-pages]');
    const epub = await openEpub(join(out, 'congress-12', 'congress-12.epub'));
    expect(epub.text('OEBPS/toc.xhtml')).not.toContain('page-list');
    expect(epub.text('OEBPS/toc.ncx')).not.toContain('pageList');
    expect(epub.text('OEBPS/content.opf')).not.toMatch(/pageBreak|pageNavigation/);
    for (const name of epub.names) expect(epub.text(name)).not.toContain('pagebreak');
  });
});

/** The list of pages, each with the letters that follow its mark in the text. */
async function pagesOf(
  path: string,
): Promise<{ folios: string[]; pages: { folio: string; text: string }[] }> {
  const epub = await openEpub(path);
  const nav = epub.spine.find(({ name }) => name.endsWith('toc.xhtml'));
  const [list] = elements(nav?.tree as Root, isNamed('epub:type', 'page-list'));
  const links = elements(list as Element, ({ tagName }) => tagName === 'a');
  const pages = links.map((link) => {
    const [file, id] = String(link.properties['href']).split('#');
    const tree = epub.spine.find(({ name }) => name === `OEBPS/${file}`)?.tree as Root;
    return { folio: textOf(link), text: lettersOf(textAfter(tree, id as string)) };
  });
  return { folios: pages.map(({ folio }) => folio), pages };
}

/** Where the EPUB's pages are not those of the PDF, which are found by what it calls them itself. */
async function pageFaults(epub: string, pdf: string): Promise<string[]> {
  const { pages } = await pagesOf(epub);
  const print = await readPdfText(await readFile(pdf));
  const faults: string[] = [];
  for (const { folio, text } of pages) {
    const number = print.labels.indexOf(folio) + 1;
    const printed = lettersOf(
      print.lines
        .filter((line) => line.page === number && !isReference(line, print.labels))
        .map((line) => line.text)
        .join(' '),
    );
    const length = Math.min(enough, text.length, printed.length);
    if (length === 0 || text.slice(0, length) !== printed.slice(0, length)) {
      faults.push(`${folio}: ${text.slice(0, enough)} / ${printed.slice(0, enough)}`);
    }
  }
  const listed = new Set(pages.map(({ folio }) => folio));
  const beginning = new Set(print.lines.map(({ page }) => print.labels[page - 1] ?? ''));
  for (const folio of beginning) if (!listed.has(folio)) faults.push(`${folio}: not listed`);
  return faults;
}

/** A folio that a print has behind what it refers to, or the word before one; «ح» in a text is none. */
function isReference(
  {
    text,
    continues,
    page,
  }: { readonly text: string; readonly continues: boolean; readonly page: number },
  labels: readonly (string | undefined)[],
): boolean {
  const word = text.trim();
  const inFront = !/\p{Nd}/u.test(labels[page - 1] ?? '');
  const isFolio = labels.includes(word) && (inFront || /\p{Nd}/u.test(word));
  return continues && (word === 'ص' || isFolio);
}

/** Letters alone: the numbers of notes and the folios of contents are not the EPUB’s. */
function lettersOf(text: string): string {
  return skeleton(text).replace(/\d/g, '');
}

function isNamed(property: string, value: string): (element: Element) => boolean {
  return ({ properties }) => String(properties[property] ?? '') === value;
}

/** What stands behind an element, without the notes and their numbers. */
function textAfter(tree: Root, id: string): string {
  let behind = false;
  const read = (node: Nodes): string => {
    if (node.type === 'text') return behind ? node.value : '';
    if (node.type === 'element') {
      if (node.properties['id'] === id) behind = true;
      const { dataFootnoteRef, dataFootnotes, dataScreenOnly, hidden } = node.properties;
      const others = [dataFootnoteRef, dataFootnotes, dataScreenOnly, hidden];
      if (others.some((value) => value !== undefined)) return '';
    }
    return 'children' in node ? node.children.map(read).join(' ') : '';
  };
  return read(tree);
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A folder for what a test damages: what was built is for all. */
async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chap-epub-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
