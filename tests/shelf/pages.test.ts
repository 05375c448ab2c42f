import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listBooks, type OutputFile } from '../../src/distribution/index.ts';
import { readTemplates } from '../../src/installation/index.ts';
import { parseXmlTree } from '../../src/ledger/forms/epub/xml-tree.ts';
import { ReadingBudget } from '../../src/limits/index.ts';
import {
  makeShelf,
  shelfFeeds,
  shelfLists,
  shelfPages,
  shelfParts,
} from '../../src/shelf/index.ts';
import { bookRecord } from './made-outputs.ts';
import { opds2Feed } from './opds-2.ts';

const authors = Array.from({ length: 120 }, (_, at) => `نویسندهٔ ${at + 1}`);
const records = Array.from({ length: 120 }, (_, at) =>
  bookRecord(`book-${at + 1}`, {
    title: at === 0 ? 'آغاز <b>& "پایان"' : `دفتر ${at + 1}`,
    contributors: [{ name: authors[at] as string, as: 'aut' }],
    subjects: [{ name: ['علي و کودکان', 'علی و كودکان', 'علی و کودکان'][at % 3] as string }],
  }),
);
const books = records.flatMap((record) =>
  listBooks(
    [
      {
        file: `books/${record.id}/${record.id}/${record.id}.epub`,
        book: record.id,
        edition: 'epub',
        text: 'reading',
        mediaType: 'application/epub+zip',
        bytes: 1_000,
        sha256: '0'.repeat(64),
      },
    ],
    [record],
  ).map((book) => ({ ...book, folder: `books/${record.id}` })),
);
const shelf = makeShelf({ title: 'قفسه', books });
const lists = shelfLists(shelf);
const feeds = files(shelfFeeds(shelf, lists));
const pages = files(shelfPages(shelf, lists, shelfParts(await readTemplates())));

/** What a book without a front shows. */
const plain = /data:image\/png[^"]*/.exec(feeds.get('opds.json') ?? '')?.[0];

function files(list: readonly OutputFile[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)]));
}

describe('the feeds of a shelf', () => {
  it.each(['xml', 'json'])('have at most 50 entries and lead to all of them (%s)', (form) => {
    const ids: string[] = [];
    let name: string | undefined = `opds.${form}`;
    let before: string | undefined;
    let count = 0;
    while (name !== undefined) {
      const { entries, links }: Read = read(feeds.get(name) ?? '', form);
      expect(entries.length).toBeLessThanOrEqual(50);
      ids.push(...entries);
      expect(links['previous']).toBe(before);
      expect(links['first']).toBe(`opds.${form}`);
      before = name;
      name = links['next'];
      count += 1;
    }
    expect(count).toBe(3);
    expect(ids).toHaveLength(120);
    expect(new Set(ids)).toEqual(new Set(records.map(({ identifier }) => identifier)));
  });

  it('are OPDS 2.0', () => {
    for (const [name, text] of feeds) {
      if (!name.endsWith('.json')) continue;
      expect(opds2Feed.safeParse(JSON.parse(text)).error?.issues ?? [], name).toEqual([]);
    }
  });

  it('lead to files that are there, and no two have one id and one page', () => {
    for (const [name, text] of feeds) {
      if (name.endsWith('.xml'))
        expect(parseXmlTree(text, ReadingBudget.unlimited())).toBeDefined();
      const hrefs = [...text.matchAll(/"?href"?[=:] ?"([^"]*)"/g)].map(([, href]) => href ?? '');
      for (const href of hrefs.filter((each) => !/^(?:books\/|data:)/.test(each))) {
        expect(feeds.has(href.replace(/#.*/, '')), `${name}: ${href}`).toBe(true);
      }
    }
  });

  it('have one for each author and each subject, however these are typed', () => {
    expect(lists.authors).toHaveLength(120);
    expect(lists.subjects.map(({ label }) => label)).toEqual(['علی و کودکان']);
    expect(lists.subjects[0]?.books).toHaveLength(120);
    for (const { name } of [...lists.authors, ...lists.subjects]) {
      expect(
        feeds.has(`${name}.xml`) && feeds.has(`${name}.json`) && pages.has(`${name}.html`),
      ).toBe(true);
    }
    expect(read(feeds.get('authors-3.xml') ?? '', 'xml').entries).toHaveLength(20);
  });

  it('have full addresses where they are told where they lie', () => {
    const placed = makeShelf({ title: 'قفسه', books, site: 'https://example.org/shelf/' });
    for (const { bytes } of shelfFeeds(placed, shelfLists(placed))) {
      const text = new TextDecoder().decode(bytes);
      for (const [, href] of text.matchAll(/"?href"?[=:] ?"([^"]*)"/g)) {
        if (href !== plain) expect(href).toMatch(/^https:\/\/example\.org\/shelf\/[a-z]/);
      }
    }
  });
});

describe('the pages of a shelf', () => {
  it('ask for nothing outside, run nothing but the search, and lead to files that are there', () => {
    for (const [name, html] of pages) {
      expect(html).toContain("default-src 'none'");
      expect(html).not.toMatch(/(?:src|href)="(?:https?:|\/)/);
      const scripts = html.match(/<script(?! type="application\/json")/g) ?? [];
      expect(scripts).toHaveLength(name === 'index.html' ? 1 : 0);
      for (const [, href = ''] of html.matchAll(/<(?:a|link) [^>]*?href="([^"]*)"/g)) {
        if (href.startsWith('books/') || href === 'data:,') continue;
        expect(pages.has(href) || feeds.has(href), `${name}: ${href}`).toBe(true);
      }
    }
  });

  it('take words of books for words', () => {
    const html = pages.get('index.html') ?? '';
    expect(html).toContain('آغاز &#x3C;b>&#x26; "پایان"');
    expect(html.slice(html.indexOf('application/json'))).not.toContain('<b>');
  });

  it('are known by the names of what they are of, and of nothing else', () => {
    const fewer = makeShelf({ title: 'دیگر', books: books.slice(50) });
    const names = new Set(lists.authors.map(({ name }) => name));
    for (const { name } of shelfLists(fewer).authors) expect(names.has(name)).toBe(true);
  });

  it('are written in the script and the styles of 2017', () => {
    const script = readFileSync('templates/shelf/shelf.js', 'utf8');
    expect(script).not.toMatch(/=>|\b(?:let|const|class|async)\b|\?\.|\?\?|`/);
  });
});

interface Read {
  readonly entries: readonly string[];
  readonly links: Readonly<Record<string, string>>;
}

function read(text: string, form: string): Read {
  if (form === 'json') {
    const { publications, links } = JSON.parse(text);
    return {
      entries: publications.map(
        (each: { metadata: { identifier: string } }) => each.metadata.identifier,
      ),
      links: Object.fromEntries(
        links.map((each: { rel: string; href: string }) => [each.rel, each.href]),
      ),
    };
  }
  const [head = '', ...entries] = text.split('<entry>');
  return {
    entries: entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1] ?? ''),
    links: Object.fromEntries(
      [...head.matchAll(/<link rel="([a-z]+)" href="([^"]*)"/g)].map(([, rel, href]) => [
        rel,
        href,
      ]),
    ),
  };
}
