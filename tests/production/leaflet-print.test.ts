import { describe, expect, it } from 'vitest';
import type { Book } from '../../src/book/index.ts';
import { leafletChoices } from '../../src/editions/index.ts';
import { type Design, type PaginationResult, readLeafletDesign } from '../../src/layout/index.ts';
import { type LeafletInput, printLeaflet } from '../../src/production/leaflet-print.ts';
import { documentIn } from '../../src/production/reading-text.ts';
import { digested, unwatched } from '../../src/production/workshop/index.ts';
import { templates } from '../installation/templates.ts';
import { readSmallBook } from './small-book.ts';

const { manuscript } = await readSmallBook();
const document = documentIn('reading', manuscript, 'autumn-01-library') as Book;

/** Pages as long as a text of so many lines of 100 mm, in type of 10 points, makes them. */
const linesOf =
  (lines: number, tried: Design[] = []) =>
  async (_: Book, design: Design): Promise<PaginationResult> => {
    tried.push(design);
    const { trim, margins, body } = design;
    const across = (trim.width - margins.inside - margins.outside) * (10 / body.size);
    const down = (trim.height - margins.head - margins.foot) / ((body.leading * 25.4) / 72);
    const count = Math.max(1, Math.ceil((lines * 100) / across / Math.floor(down)));
    const pages = Array.from({ length: count }, (__, index) => ({ folio: String(index + 1) }));
    return { pagination: { pages }, messages: [] } as unknown as PaginationResult;
  };

async function made(
  print: ReturnType<typeof linesOf>,
  wish: Parameters<typeof leafletChoices>[0] = {},
  text = document,
) {
  const designs = (name: string, times?: number): Design =>
    readLeafletDesign(name, templates.leaflets, times);
  const input: LeafletInput = {
    document: digested(text),
    whole: digested({ folios: new Map([[document.id, '۷']]) } as never),
    site: 'https://example.org/book/',
    choices: leafletChoices(wish).map(({ larger, design, ...choice }) => ({
      ...choice,
      design: designs(design),
      larger: larger.map((times) => designs(design, times)),
    })),
    faces: digested([]),
    styleSheet: '',
    browser: 'none',
    kind: wish.kind,
  };
  const ask = () => Promise.reject(new Error('it asks for nothing'));
  const course = { signal: unwatched.signal, pagesSoFar: () => undefined };
  return printLeaflet(print).run(input, ask as never, course);
}

describe('a leaflet', () => {
  it('is of the first kind that has room for its text', async () => {
    const kinds = await Promise.all(
      [10, 30, 100, 150, 180, 400].map(async (lines) => {
        const form = (await made(linesOf(lines))).value?.form;
        return form?.kind === 'panel' ? form.panels : form?.kind;
      }),
    );
    expect(kinds).toEqual(['a6', 'sheet-a5', 2, 3, 4, undefined]);
  });

  it('is of the kind that was asked for, if it has room', async () => {
    expect((await made(linesOf(5), { kind: 'a7' })).value?.form).toEqual({ kind: 'a7' });
    const letter = { kind: 'panel', panels: 3, fold: 'letter' };
    expect((await made(linesOf(60), { fold: 'letter' })).value?.form).toEqual(letter);
    const long = await made(linesOf(60), { kind: 'a6' });
    expect(long.value).toBeUndefined();
    expect(long.messages?.map(({ rule, data }) => [rule, data])).toEqual([
      ['leaflet-too-long', { document: document.id, title: document.title, kind: 'a6' }],
    ]);
  });

  it('has the largest type by which it takes no more of its sheet', async () => {
    const sizes = async (lines: number): Promise<[number, number]> => {
      const tried: Design[] = [];
      const { value } = await made(linesOf(lines, tried), { kind: 'panel', panels: 3 });
      return [tried.at(-1)?.body.size ?? 0, value?.pagination.pages.length ?? 0];
    };
    const [short, few] = await sizes(10);
    const [full, three] = await sizes(80);
    expect(short).toBeGreaterThan(full);
    expect([few, three].every((pages) => pages <= 3)).toBe(true);
  });

  it('isn’t tried where the text is longer than any sheet', async () => {
    const tried: Design[] = [];
    const part = document.spine.find(({ id }) => id === document.id) as Book['spine'][number];
    const text = { type: 'text', value: 'ک '.repeat(20_000) } as const;
    const content = { ...part.content, children: [...part.content.children, text] };
    const { messages } = await made(
      linesOf(1, tried),
      {},
      { ...document, spine: [{ ...part, content }] },
    );
    expect(tried).toEqual([]);
    expect(messages?.map(({ rule }) => rule)).toEqual(['leaflet-too-long']);
  });

  it('says from which page of the book it is, and is that document and no more', async () => {
    const { value } = await made(linesOf(1));
    expect(value?.folio).toBe('۷');
    expect(value?.book.spine.map(({ id }) => id)).toEqual([document.id]);
    const said = JSON.stringify(value?.book.spine[0]?.content);
    expect(said).toContain('صفحهٔ ۷');
    expect(said).toContain('example.org/book');
    expect(said).not.toContain('https://');
  });
});
