import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, Books, SpineItem } from '../../src/book/index.ts';
import { checkLetters, sourceTextOf } from '../../src/ledger/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import { booksIn } from '../../src/production/reading-text.ts';
import { skeleton } from '../../src/typography/index.ts';
import { everythingBook } from '../books/index.ts';

let manuscript: Manuscript;
let reading: Books;
let diplomatic: Books;

beforeAll(async () => {
  manuscript = (await readManuscriptAt(everythingBook)).manuscript as Manuscript;
  reading = booksIn('reading', manuscript);
  diplomatic = booksIn('diplomatic', manuscript);
});

function partOf({ spine }: Book, id: string): SpineItem {
  return spine.find((part) => part.id === id) as SpineItem;
}

function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

function linesOf({ source }: SpineItem): string {
  const lines = manuscript.sources.get(source?.file ?? '')?.lines ?? [];
  return lines.slice((source?.lines.from ?? 1) - 1, source?.lines.to).join('\n');
}

describe('marks in a book', () => {
  it('hold the source’s own readings, so that both texts have its letters', () => {
    for (const { whole } of [reading, diplomatic]) {
      expect(checkLetters(manuscript, whole)).toEqual([]);
      for (const id of ['marks-01-marks', 'marks-02-notes', 'marks-03-added']) {
        const part = partOf(whole, id);
        expect(skeleton(sourceTextOf(part.content))).toBe(skeleton(linesOf(part)));
      }
    }
  });

  it('leave no trace in the diplomatic text', () => {
    const all = diplomatic.whole.spine.flatMap(({ content }) => elementsOf(content));
    expect(all.filter(({ properties }) => properties['dataWas'] !== undefined)).toEqual([]);
    expect(diplomatic.whole.spine.map(({ id }) => id)).not.toContain('corrections');
    const part = partOf(diplomatic.whole, 'marks-03-added');
    expect(textOf(part.content)).toContain('بندی که دو بار آمده است.');
    expect(textOf(part.content)).not.toContain('افزوده است');
  });

  it('are elements of their kinds, with brackets round additions', () => {
    const { content } = partOf(reading.whole, 'marks-01-marks');
    const marks = elementsOf(content).filter(({ properties }) =>
      /--c\d/.test(String(properties['id'])),
    );
    const shown = marks.map(({ properties, children }) => [
      String(properties['className']),
      properties['dataWas'],
      textOf({ type: 'root', children }),
    ]);
    expect(shown).toContainEqual(['correction', 'گنگره', 'کنگره']);
    expect(shown).toContainEqual(['correction', 'سوسیالسیم', 'سوسیالیسم']);
    expect(shown).toContainEqual(['addition', '', '[را]']);
    expect(shown).toContainEqual(['deletion', 'و', '']);
    expect(shown).toContainEqual(['doubt', undefined, 'مهربانو']);
    expect(shown).toContainEqual(['gap', undefined, '[…]']);
    expect(textOf(content)).toContain('کنگره\u200Cها');
  });
});

describe('the list of corrections', () => {
  it('names line, source’s reading, what is printed, and why', () => {
    const { declared = [] } = partOf(reading.whole, 'marks-01-marks');
    const lines = manuscript.sources.get('everything.txt')?.lines ?? [];
    expect(declared.length).toBeGreaterThan(35);
    for (const { kind, was, is, line } of declared) {
      if (kind === 'addition' || kind === 'gap') continue;
      const wanted = kind === 'doubt' ? is : was;
      expect(skeleton(lines[line - 1] ?? ''), wanted).toContain(skeleton(wanted));
    }
    expect(declared.find(({ was }) => was === 'گنگره')).toMatchObject({
      kind: 'correction',
      is: 'کنگره',
      isInContext: 'کنگره\u200Cها',
      reason: 'غلط تایپی',
      file: 'everything.txt',
    });
    const deletion = declared.find(({ kind, was }) => kind === 'deletion' && was === 'دوم');
    expect(deletion?.wasInContext).toBe('دوم دوم');
  });

  it('opens the back matter, is apparatus, and leads to where each of them stands', () => {
    const back = reading.whole.spine.filter(({ division }) => division === 'back');
    expect(reading.whole.spine.slice(-back.length)).toEqual(back);
    const part = back[0] as SpineItem;
    expect(part).toMatchObject({ id: 'corrections', kind: 'corrections', division: 'back' });
    expect(sourceTextOf(part.content)).toBe('');
    const named = reading.whole.contents.filter(({ anchor }) =>
      back.some(({ id }) => id === anchor),
    );
    expect(named[0]).toMatchObject({ level: 1, anchor: 'corrections' });
    expect(named.map(({ anchor }) => anchor)).toEqual(back.map(({ id }) => id));
    const ids = new Set(
      reading.whole.spine.flatMap(({ content }) =>
        elementsOf(content).flatMap(({ properties }) => String(properties['id'] ?? [])),
      ),
    );
    const links = elementsOf(part.content).filter(({ tagName }) => tagName === 'a');
    const declared = reading.whole.spine.flatMap((each) => each.declared ?? []);
    expect(links).toHaveLength(declared.length);
    for (const { properties } of links) expect(ids).toContain(String(properties['href']).slice(1));
  });

  it('of a chapter alone has its own only, and is no part where there are none', () => {
    const withList = reading.chapters
      .filter(({ spine }) => spine.some(({ id }) => id === 'corrections'))
      .map(({ id }) => id);
    expect(withList).toEqual(['marks']);
  });
});

describe('permanent ids', () => {
  const idsOf = (book: Book): string[][] =>
    book.spine
      .filter(({ kind }) => kind === 'document')
      .map(({ content }) =>
        elementsOf(content).flatMap(({ properties }) => {
          const id = String(properties['id'] ?? '');
          return /--(?:l|after-)\d/.test(id) ? [id] : [];
        }),
      );

  it('name the source line on which each passage begins, once in the book', () => {
    const all = idsOf(reading.whole).flat();
    expect(new Set(all).size).toBe(all.length);
    for (const part of reading.whole.spine.filter(({ kind }) => kind === 'document')) {
      const lines = manuscript.sources.get(part.source?.file ?? '')?.lines ?? [];
      for (const element of elementsOf(part.content)) {
        const [, line] = /--l(\d+)$/.exec(String(element.properties['id'] ?? '')) ?? [];
        if (line === undefined) continue;
        const start = skeleton(sourceTextOf(element)).slice(0, 6);
        expect(skeleton(lines[Number(line) - 1] ?? ''), line).toContain(start.slice(0, 3));
      }
    }
  });

  it('are the same in a chapter alone, and whatever stands before', () => {
    const [, ...others] = manuscript.chapters;
    const rest = booksIn('reading', { ...manuscript, chapters: [...others].reverse() });
    const all = new Set(idsOf(reading.whole).flat());
    for (const id of idsOf(rest.whole).flat()) expect(all).toContain(id);
    for (const chapter of reading.chapters) {
      for (const id of idsOf(chapter).flat()) expect(all).toContain(id);
    }
  });

  it('are those of the reading text in the diplomatic one too', () => {
    const all = new Set(idsOf(reading.whole).flat());
    for (const id of idsOf(diplomatic.whole).flat()) {
      if (/--l\d+$/.test(id)) expect(all).toContain(id);
    }
  });
});

describe('notes', () => {
  it('are the author’s, whose letters count, or the editor’s, who is named', () => {
    const { content } = partOf(reading.whole, 'marks-02-notes');
    const notes = elementsOf(content).filter(({ tagName }) => tagName === 'aside');
    expect(notes.map(({ properties }) => properties['dataApparatus'])).toEqual([
      undefined,
      '',
      undefined,
      '',
    ]);
    const texts = notes.map((note) =>
      textOf(note)
        .replace(/\s*بازگشت\s*/g, '')
        .trim(),
    );
    expect(texts[0]).toBe('۱. این را نویسنده نوشته است و کتاب\u200Cها را او خوانده است.');
    expect(texts[1]).toBe('۲. نویسنده همان بهرام کتابی است. — ویراستار');
    expect(texts[3]).toMatch(/— ویراستار$/);
    expect(sourceTextOf(content)).toContain('Karl Marx');
    expect(sourceTextOf(content)).not.toContain('Bringhurst');
  });
});
