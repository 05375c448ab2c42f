import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import type { TextName } from '../../src/book/index.ts';
import { sourceTextOf } from '../../src/ledger/index.ts';
import { parsePdf, readPrintedLines } from '../../src/pdf-objects/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { epubcheckAll } from '../judges/index.ts';
import { collapsed, elements, openEpub } from './epub-reader.ts';
import { artifact, ids, realBook } from './real-book.ts';

const texts: readonly TextName[] = ['reading', 'diplomatic'];

/** The sections of all documents, from the EPUB of the whole book. */
async function sectionsOf(text: TextName): Promise<Element[]> {
  const { spine } = await openEpub(artifact('congresses', 'epub', text));
  return spine.flatMap(({ tree }) =>
    elements(tree, ({ properties }) => properties['dataSource'] !== undefined),
  );
}

describe('the two texts of the real book', () => {
  it('have the same letters in each of 32 documents, and other spellings', async () => {
    const [reading = [], diplomatic = []] = await Promise.all(texts.map(sectionsOf));
    expect(reading).toHaveLength(32);
    expect(diplomatic).toHaveLength(32);
    reading.forEach((section, index) => {
      const other = diplomatic[index] as Element;
      expect(skeleton(sourceTextOf(section))).toBe(skeleton(sourceTextOf(other)));
    });
    const own = (sections: readonly Element[]): string => sections.map(sourceTextOf).join('\n');
    // There is no half-space in any source, and no Persian book without one.
    expect(own(diplomatic)).not.toContain('\u200C');
    expect(own(reading).match(/\u200C/g)?.length).toBeGreaterThan(800);
    expect(own(diplomatic)).toMatch(/[يك]/);
    // The reading text prints none of them; a reading of the source that it corrects keeps its own.
    for (const section of reading) expect(textOf(section)).not.toMatch(/[يك]/);
    expect(own(reading)).toContain('موفقعيت');
  });

  it('are books of their own, which say which they are', async () => {
    const identifiers = new Set<string>();
    for (const text of texts) {
      for (const id of ids) {
        const book = (await realBook(text)).books.get(id);
        identifiers.add(book?.identifier ?? '');
        const { spine } = await openEpub(artifact(id, 'epub', text));
        const colophon = spine.find(({ name }) => name.endsWith('colophon.xhtml'));
        const said = collapsed(
          elements(colophon?.tree as never, ({ tagName }) => tagName === 'body')[0] as Element,
        );
        expect(said).toContain(book?.identifier);
        expect(said.includes('این متن عین منبع است')).toBe(text === 'diplomatic');
        expect(/نیم‌فاصله‌ها [۰-۹٬]+ جا/.test(said)).toBe(text === 'reading');
      }
    }
    expect(identifiers.size).toBe(2 * ids.length);
    // Made of the book’s own UUID, and the same for ever.
    expect(identifiers).toContain('urn:uuid:8d38f6af-1d75-5837-8088-5d1ef493bfa8');
    const manifest = JSON.parse(
      await readFile(join(inject('built').first, 'manifest.json'), 'utf8'),
    );
    for (const { file, text } of manifest.artifacts) {
      expect(text, file).toBe(file.includes('-diplomatic.') ? 'diplomatic' : 'reading');
    }
  });
});

describe('the diplomatic text', () => {
  it('keeps «می گذرد» on one line in the EPUB, sign for sign', async () => {
    const kept = (await sectionsOf('diplomatic')).flatMap((section) =>
      elements(section, ({ properties }) => String(properties['className']) === 'nobr'),
    );
    expect(kept.length).toBeGreaterThan(600);
    expect(kept.some((element) => textOf(element).startsWith('می '))).toBe(true);
    for (const section of await sectionsOf('reading')) {
      expect(
        elements(section, ({ properties }) => String(properties['className']) === 'nobr'),
      ).toEqual([]);
    }
    const { text } = await openEpub(artifact('congresses', 'epub', 'diplomatic'));
    expect(text('OEBPS/style.css')).toContain('.nobr { white-space: nowrap; }');
  });

  it('hardly ends a line of print between می and its verb', async () => {
    const print = await readFile(artifact('congresses', 'pdf', 'diplomatic'));
    const lines = (await readPrintedLines(print)).flat().map(({ text }) => text);
    expect(lines.length).toBeGreaterThan(1000);
    // There are some 700 such spaces. A line is broken at one rather than made to gape.
    const parted = lines.filter(
      (line) => /(?:^|\s)ن?می$/.test(line) || /^(?:ها|های|تر|ترین)(?:\s|$)/.test(line),
    );
    expect(parted.length).toBeLessThan(0.02 * lines.length);
  });

  it('passes EPUBCheck, and has the same destinations in its PDF', async () => {
    for (const report of await epubcheckAll(ids.map((id) => artifact(id, 'epub', 'diplomatic')))) {
      expect(report).toMatchObject({ fatals: 0, errors: 0, warnings: 0 });
    }
    const [one, other] = await Promise.all(
      texts.map(async (text) => {
        const print = await parsePdf(await readFile(artifact('congresses', 'pdf', text)));
        const keys = [...print.destinations.keys()];
        const book = (await realBook(text)).books.get('congresses');
        const found = book?.index.flatMap((entry) => entry.occurrences) ?? [];
        const marks = new Set(found.map(({ mark }) => mark));
        expect(keys.filter((id) => id.startsWith('ix--') && !marks.has(id))).toEqual([]);
        // What is found in a heading has the heading for its place.
        const placed = new Set(keys);
        const lost = found.filter(({ mark, block }) => !placed.has(mark) && !placed.has(block));
        expect(lost).toEqual([]);
        expect(found.filter(({ mark }) => placed.has(mark)).length).toBeGreaterThan(600);
        // The list of corrections is the reading text’s alone, and so is what the index finds in them.
        return keys.filter((id) => !/--c\d|^corrections(?:-title)?$|^ix--/.test(id)).sort();
      }),
    );
    expect(one?.length).toBeGreaterThan(80);
    expect(one).toEqual(other);
  });
});

describe('the report of the typography', () => {
  it('lists every change with its place, grouped by rule, and what was only told', async () => {
    const folder = join(inject('built').first, 'reports');
    const report = JSON.parse(await readFile(join(folder, 'typography.json'), 'utf8'));
    const html = await readFile(join(folder, 'typography.html'), 'utf8');
    const counts = Object.fromEntries(
      report.rules.map(({ rule, count }: { rule: string; count: number }) => [rule, count]),
    );
    // Three corrections print a می, and one takes a ي away: what is printed is put right.
    expect(counts).toMatchObject({ 'letter-yeh': 20, 'letter-kaf': 5, 'half-space-mi': 81 });
    let changes = 0;
    for (const { rule, count, changes: each } of report.rules) {
      expect(each).toHaveLength(count);
      expect(html).toContain(`<h2 id="${rule}">`);
      changes += count;
      for (const { file, line, before, after } of each) {
        expect(file).toMatch(/^congress-\d\d\/[a-z0-9-]+\.md$/);
        expect(line).toBeGreaterThan(0);
        expect(skeleton(before)).toBe(skeleton(after));
      }
    }
    expect(html.match(/<ins>/g)).toHaveLength(changes);
    // What was only told once is settled in book.yaml, word by word, and on record.
    expect(report.told).toEqual([]);
    expect(counts['accepted']).toBeGreaterThan(40);
    expect(html).toContain('درکنگره');
    expect(html).not.toMatch(/<script|\bhttps?:/);
  });
});
