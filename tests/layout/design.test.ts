import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { makeBooks, type SpineItem } from '../../src/book/index.ts';
import { bookState, readBookFolder } from '../../src/book-folder/index.ts';
import { readVazirmatn, textRuler } from '../../src/fonts/index.ts';
import { designFaults } from '../../src/layout/design/design-faults.ts';
import { folioOf, headOf, headsOf } from '../../src/layout/design/design-furniture.ts';
import { overrule, resolveDesign } from '../../src/layout/design/resolve-design.ts';
import { sheetOf } from '../../src/layout/design/sheet.ts';
import { type Design, designNames, readDesign } from '../../src/layout/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import {
  basedDesignSchema,
  chosenDesignSchema,
  wholeDesignSchema,
} from '../../src/manuscript/schema/design-schemas.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { templates } from '../installation/templates.ts';
import { layBook } from '../manuscript/fixture-book.ts';

const mmPerPt = 25.4 / 72;

async function shipped(name: string): Promise<Design> {
  return readDesign(name, templates.designs) as Design;
}

describe.each(designNames)('the design %s', (name) => {
  it('says everything that a design says, and nothing else', () => {
    const read = wholeDesignSchema.safeParse(parse(templates.designs[name] ?? ''));
    expect(read.error?.issues).toBeUndefined();
    expect(readDesign(name, templates.designs)).toEqual(read.data);
  });

  it('can be printed, in whole lines and with the foot that it says', async () => {
    const design = await shipped(name);
    expect(designFaults(design)).toEqual([]);
    const { lines } = sheetOf(design);
    const depth = lines * design.body.leading * mmPerPt;
    expect(Number.isInteger(lines)).toBe(true);
    expect(Number.isInteger(design.body.leading)).toBe(true);
    const foot = design.trim.height - design.margins.head - depth;
    expect(foot).toBeGreaterThanOrEqual(design.margins.foot);
    expect(foot).toBeLessThan(design.margins.foot + 0.3);
  });

  it('has margins that grow from the binding outwards and from head to foot', async () => {
    const { trim, margins } = await shipped(name);
    expect(margins.outside).toBeGreaterThan(margins.inside);
    expect(margins.foot).toBeGreaterThan(margins.head);
    expect(margins.inside / trim.width).toBeGreaterThan(0.1);
  });

  it('has a text block in proportion to its page', async () => {
    const design = await shipped(name);
    const { measure, depth } = sheetOf(design);
    const proportion = measure / depth;
    expect(proportion).toBeGreaterThan(0.5);
    expect(proportion).toBeLessThan(0.66);
    const share =
      (measure * depth) / 96 ** 2 / ((design.trim.width * design.trim.height) / 25.4 ** 2);
    expect(share).toBeGreaterThan(0.45);
    expect(share).toBeLessThan(0.62);
  });

  it('has lines of 50 to 80 characters', async () => {
    const design = await shipped(name);
    const characters = await charactersOnALine(design);
    expect(characters).toBeGreaterThan(50);
    expect(characters).toBeLessThan(80);
  });

  it('has sizes that go down from the title to the notes, on a leading that Persian needs', async () => {
    const { body, notes, sizes, head } = await shipped(name);
    const order = [sizes.title, sizes.chapter, sizes.document, sizes.heading, body.size];
    expect([...order].sort((a, b) => b - a)).toEqual(order);
    expect([body.size, sizes.standfirst, sizes.small, notes.size].sort((a, b) => b - a)).toEqual([
      body.size,
      sizes.standfirst,
      sizes.small,
      notes.size,
    ]);
    for (const { size, leading } of [body, notes]) {
      expect(leading / size).toBeGreaterThan(1.45);
      expect(leading / size).toBeLessThan(1.8);
    }
    expect(head.size).toBeLessThanOrEqual(notes.size);
  });
});

test('the designs of the press are those in its folder', () => {
  expect(Object.keys(templates.designs)).toEqual([...designNames].sort());
});

test.each([
  ['رقعی', 'roqei'],
  ['رقعي', 'roqei'],
  ['وزیری', 'vaziri'],
  ['جیبی', 'jibi'],
])('%s is %s', async (persian, name) => {
  expect(readDesign(persian, templates.designs)).toEqual(readDesign(name, templates.designs));
});

test.each(['a3', '', '../designs/a5', 'constructor'])('“%s” is no design', async (name) => {
  expect(readDesign(name, templates.designs)).toBeUndefined();
});

describe('a design that is overruled', () => {
  it('keeps what isn’t spoken of', async () => {
    const a5 = await shipped('a5');
    const other = overrule(a5, {
      body: { leading: 19 },
      margins: { inside: 22, outside: undefined },
      openings: 'page',
    });
    expect(other).toEqual({
      ...a5,
      body: { ...a5.body, leading: 19 },
      margins: { ...a5.margins, inside: 22 },
      openings: 'page',
    });
  });

  it('is refused where heads or folios would be cut off', async () => {
    const a5 = await shipped('a5');
    const high = overrule(a5, { margins: { head: 10 } });
    expect(designFaults(high).map(({ fields }) => fields[0])).toEqual(['head.distance']);
    expect(designFaults(overrule(high, { head: { shown: false } }))).toEqual([]);
    const low = overrule(a5, { folio: { distance: 18 } });
    expect(designFaults(low).map(({ fields }) => fields[0])).toEqual(['folio.distance']);
  });

  it('may be a publisher’s own, in his book’s folder', async () => {
    const folder = await layBook('design-own-valid');
    const { design, messages } = await resolved(folder);
    expect(messages).toEqual([]);
    const roqei = await shipped('roqei');
    expect(design).toMatchObject({
      trim: roqei.trim,
      body: { ...roqei.body, size: 11, leading: 19 },
      head: { ...roqei.head, odd: 'none' },
    });
    expect(design?.css).toContain('.document-title { color: #444;');
  });

  it('may be based on one of its own name', async () => {
    const folder = await layBook('design-own-named-alike-valid');
    expect((await resolved(folder)).design?.body).toEqual({ size: 10, leading: 18, indent: 6 });
  });

  it('may say everything itself', async () => {
    const { design } = await resolved(await layBook('design-own-whole-valid'));
    expect(design).toMatchObject({ trim: { width: 130, height: 200 }, folio: { front: 'abjad' } });
  });
});

test('the examples of docs/design.md are such as the press takes', async () => {
  const page = await readFile(join('docs', 'design.md'), 'utf8');
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) =>
    parse(yaml ?? ''),
  );
  const [named, overruled, based, whole] = examples;
  expect(chosenDesignSchema.safeParse(named.design).error).toBeUndefined();
  expect(chosenDesignSchema.safeParse(overruled.design).error).toBeUndefined();
  expect(basedDesignSchema.safeParse(based).error).toBeUndefined();
  expect(wholeDesignSchema.safeParse(whole).error).toBeUndefined();
  expect(examples).toHaveLength(4);
  for (const name of designNames) expect(page).toContain(`| \`${name}\``);
});

test('a design of the book’s own is part of the book’s state', async () => {
  const states = await Promise.all(
    ['design-own-valid', 'design-own-whole-valid'].map(async (name) =>
      bookState(await readBookFolder(await layBook(name))),
    ),
  );
  expect(states[0]?.hash).not.toBe(states[1]?.hash);
});

describe('folios', () => {
  const design = (front: Design['folio']['front']): Design =>
    ({ folio: { front } }) as Partial<Design> as Design;

  it.each([
    ['alef-ba', ['الف', 'ث', '۱', '۹']],
    ['abjad', ['الف', 'ه\u200D', '۱', '۹']],
    ['words', ['یک', 'پنج', '۱', '۹']],
    ['digits', ['۱', '۵', '۷', '۱۵']],
  ] as const)('in front are %s', (front, expected) => {
    expect([1, 5, 7, 15].map((number) => folioOf(design(front), number, 7))).toEqual(expected);
  });
});

describe('running heads', () => {
  const part = {
    runningHead: 'فصل',
    ownHead: 'نامه',
    content: h('section'),
  } as unknown as SpineItem;
  const book = { title: 'کتاب', spine: [part] } as unknown as Parameters<typeof headOf>[1];
  const said = (head: Partial<Design['head']>) => {
    const design = { head: { shown: true, even: 'book', odd: 'chapter', ...head } } as Design;
    return [headOf(design, book, part, 'right'), headOf(design, book, part, 'left')];
  };

  it('say what the design lets them say', () => {
    expect(said({})).toEqual(['کتاب', 'فصل']);
    expect(said({ even: 'chapter', odd: 'document' })).toEqual(['فصل', 'نامه']);
    expect(said({ even: 'none' })).toEqual([undefined, 'فصل']);
    expect(said({ shown: false })).toEqual([undefined, undefined]);
  });

  it('are measured only if they are printed', () => {
    const head = { shown: true, even: 'none', odd: 'document' };
    expect(headsOf({ head } as Design, book)).toEqual(['نامه']);
  });
});

async function resolved(folder: string) {
  const { manuscript, messages } = await readManuscriptAt(folder);
  if (!manuscript) throw new Error(messages.map(formatMessage).join('\n'));
  return { ...resolveDesign(manuscript.design, templates.designs), books: makeBooks(manuscript) };
}

/** Of a page of prose, at the width that spaces have by themselves. */
async function charactersOnALine(design: Design): Promise<number> {
  const source = join('manuscripts', 'sources', '004_841252fed7ecd300.txt');
  const text = (await readFile(source, 'utf8')).split('\n').slice(20, 60).join(' ');
  const ruler = textRuler(await readVazirmatn());
  const words = text.split(/\s+/);
  const width =
    words.map((word) => ruler.widthOf(word, 400)).reduce((sum, each) => sum + each, 0) +
    (words.length - 1) * ruler.widthOf(' ', 400);
  const average = width / words.join(' ').length;
  return (sheetOf(design).measure * 0.75) / design.body.size / average;
}
