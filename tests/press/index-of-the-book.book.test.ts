import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import type { TextName } from '../../src/book/index.ts';
import { withIndexMarks } from '../../src/indexing/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { comparePersian, toAsciiDigits } from '../../src/typography/index.ts';
import { root } from '../root.ts';
import { collapsed, elements, openEpub } from './epub-reader.ts';
import { artifact, ids, realBook } from './real-book.ts';

const texts: readonly TextName[] = ['reading', 'diplomatic'];

const { manuscript } = await readManuscriptAt(join(root, 'manuscripts'));
const wanted = manuscript?.index?.fields.value ?? [];

/** Words with one space around each, and nothing else: a plain search finds words in it. */
function plain(text: string): string {
  const words = toAsciiDigits(text)
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ۀ/g, 'ه')
    .replace(/[\u064B-\u065F\u0670ـ]/g, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .replace(/(?<=ه) ی(?= )/g, '')
    .trim();
  return ` ${words} `;
}

/** The forms of an entry as `index.yaml` gives them. */
function forms({ entry, find, kind }: (typeof wanted)[number]): string[] {
  const [surname, given] = entry.split('، ');
  if (find) return find.map(plain);
  return kind === 'person' && given ? [plain(`${given} ${surname}`)] : [plain(entry)];
}

/** The source’s own text of an element, blocks apart. */
function ownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.properties['dataApparatus'] !== undefined) return '';
  const text = node.children.map(ownText).join('');
  return /^(?:p|li|h[1-6]|div|td|section|header)$/.test(node.tagName) ? ` # ${text} # ` : text;
}

function documentsOf(spine: readonly { name: string; tree: Nodes }[]): Map<string, Element> {
  return new Map(
    spine.flatMap(({ name, tree }) =>
      elements(tree as never, ({ properties }) => properties['dataSource'] !== undefined).map(
        (section): [string, Element] => [name.replace('OEBPS/', ''), section],
      ),
    ),
  );
}

describe.each(texts)('the index of the real book, %s text', (text) => {
  it('leads to documents that hold the entry, and to each that does', async () => {
    const { spine } = await openEpub(artifact('congresses', 'epub', text));
    const documents = documentsOf(spine);
    expect(documents.size).toBe(32);
    const index = spine.at(-1)?.tree as never;
    const items = elements(
      index,
      ({ properties }) => String(properties['className']) === 'index-entry',
    );
    expect(items.length).toBeGreaterThan(140);
    let locators = 0;
    for (const item of items) {
      const label = collapsed(
        elements(
          item,
          ({ properties }) => String(properties['className']) === 'label',
        )[0] as Element,
      );
      const entry = wanted.find((each) => each.entry === label);
      expect(entry, label).toBeDefined();
      if (!entry || entry.see !== undefined) continue;
      const named = ({ tagName, properties }: Element): boolean =>
        tagName === 'a' && properties['ariaLabel'] !== undefined;
      const hrefs = elements(item, named).map(({ properties }) => String(properties['href']));
      locators += hrefs.length;
      const linked = new Set<string>();
      for (const href of hrefs) {
        const [file = '', id = ''] = href.split('#');
        linked.add(file);
        const there = plain(ownText(from(documents.get(file) as Element, id)));
        const begins = forms(entry).some((form) => {
          // A heading is a place itself; in text the mark stands at the very word.
          const room = form.length + (id.startsWith('ix--') ? longestCluster : there.length);
          return there.slice(0, room).includes(form.trimEnd());
        });
        expect(begins, `${label} in ${href}`).toBe(true);
      }
      const bare = new Set(
        [...documents]
          .filter(([file, section]) => holds(section, entry, file))
          .map(([file]) => file),
      );
      expect(
        [...bare].filter((file) => !linked.has(file)),
        label,
      ).toEqual([]);
    }
    expect(locators).toBeGreaterThan(300);
  });

  it('is in every book, in order, and leads nowhere that isn’t there', async () => {
    for (const id of ids) {
      const { spine, text: read } = await openEpub(artifact(id, 'epub', text));
      const index = spine.at(-1);
      expect(index?.name).toBe('OEBPS/index.xhtml');
      const labels = elements(
        index?.tree as never,
        ({ properties }) => String(properties['className']) === 'label',
      );
      const names = labels.map((each) => collapsed(each));
      expect([...names].sort(comparePersian)).toEqual(names);
      const links = elements(index?.tree as never, ({ tagName }) => tagName === 'a');
      expect(links.length).toBeGreaterThan(10);
      for (const { properties } of links) {
        const [file, anchor] = String(properties['href']).split('#');
        expect(read(`OEBPS/${file || 'index.xhtml'}`)).toContain(` id="${anchor}"`);
      }
    }
  });

  it('marks each place, and leaves the text as it is', async () => {
    const book = (await realBook(text)).books.get('congresses');
    const occurrences = book?.index.flatMap((entry) => entry.occurrences) ?? [];
    for (const { content } of book?.spine ?? []) {
      const marked = withIndexMarks(content, occurrences);
      expect(ownText(marked)).toBe(ownText(content));
    }
    const all = (book?.spine ?? []).flatMap(({ content }) =>
      elements(withIndexMarks(content, occurrences), ({ properties }) =>
        String(properties['id']).startsWith('ix--'),
      ),
    );
    const marks = all.map(({ properties }) => properties['id']);
    expect(new Set(marks).size).toBe(marks.length);
    // A heading is a place itself.
    const headings = new Set(
      (book?.spine ?? []).flatMap(({ content }) =>
        elements(content, ({ tagName }) => /^h[1-6]$/.test(tagName)).map(
          ({ properties }) => properties['id'],
        ),
      ),
    );
    const inText = occurrences.filter(({ block }) => !headings.has(block));
    expect(new Set(marks)).toEqual(new Set(inText.map(({ mark }) => mark)));
  });
});

/** What may stand before a word that no line parts from it: a word behind a half-space, a bracket. */
const longestCluster = 24;

/** What stands in an element with that id and, in the same block, behind it. */
function from(section: Element, id: string): Element {
  const [block] = elements(section, (each) => isBlock(each) && holdsId(each, id)).slice(-1);
  let begun = false;
  const cut = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): Element['children'] => {
      if (child.type !== 'element') return begun ? [child] : [];
      begun ||= child.properties['id'] === id;
      return [begun ? child : cut(child)];
    }),
  });
  if (!block) throw new Error(`no ${id}`);
  return block.properties['id'] === id ? block : cut(block);
}

function isBlock({ tagName }: Element): boolean {
  return /^(?:p|li|h[1-6]|td|th|dd|dt|figcaption)$/.test(tagName);
}

function holdsId(element: Element, id: string): boolean {
  return elements(element, ({ properties }) => properties['id'] === id).length > 0;
}

/** Whether a document holds a form that isn’t part of a longer one, by a plain search. */
function holds(section: Element, entry: (typeof wanted)[number], file: string): boolean {
  const id = file.replace('.xhtml', '');
  if (entry.in && !entry.in.includes(id)) return false;
  return forms(entry).some((form) => {
    const longer = [
      ...allForms.filter((each) => each.entry !== entry).map((each) => each.form),
      ...entry.not.map(plain),
    ].filter((other) => other.includes(form) && other !== form);
    return stretchesOf(section)
      .map((stretch) => longer.reduce((left, other) => left.replaceAll(other, ' # '), stretch))
      .some((stretch) => stretch.includes(form));
  });
}

const allForms = wanted
  .filter(({ see }) => see === undefined)
  .flatMap((entry) => forms(entry).map((form) => ({ entry, form })));

const stretches = new WeakMap<Element, readonly string[]>();

/** Signs part phrases, so each stretch between them is looked through by itself. */
function stretchesOf(section: Element): readonly string[] {
  const known =
    stretches.get(section) ??
    ownText(section)
      .split(/[^\p{L}\p{M}\p{Nd}\s\u200C\u200D]/u)
      .map(plain);
  stretches.set(section, known);
  return known;
}
