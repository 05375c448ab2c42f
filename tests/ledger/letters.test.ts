import type { Element, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type Book, makeBooks } from '../../src/book/index.ts';
import {
  checkLetters,
  compareLetters,
  firstDifference,
  sourceTextOf,
} from '../../src/ledger/index.ts';
import { type Manuscript, readManuscriptAt } from '../../src/manuscript/index.ts';
import type { LineRange, SourceText } from '../../src/sources/index.ts';
import { countLetters, skeleton } from '../../src/typography/index.ts';
import { random } from './random.ts';

const { manuscript: read } = await readManuscriptAt('manuscripts');
if (!read) throw new Error('the manuscript has errors');
const manuscript: Manuscript = read;
const { whole }: { whole: Book } = makeBooks(manuscript);

/** A document with the source that it is from. */
interface Passage {
  readonly id: string;
  readonly section: Element;
  readonly source: SourceText;
  readonly lines: LineRange;
}

const passages: Passage[] = whole.spine.flatMap(({ id, content, source }) =>
  source
    ? [
        {
          id,
          section: content,
          source: manuscript.sources.get(source.file) as SourceText,
          lines: source.lines,
        },
      ]
    : [],
);

const compare = ({ source, lines }: Passage, section: Element) =>
  compareLetters(section, source, lines);

/** The texts of a section that come from the source, with letters in them. */
function ownTexts(section: Element): Text[] {
  const texts: Text[] = [];
  visit(section, (node) => {
    if (node.type === 'element') {
      const { dataApparatus, dataWas } = node.properties;
      // What is printed for a corrected word is the editor’s; “same text” holds it against the book.
      if (dataApparatus !== undefined || dataWas !== undefined) return 'skip';
    }
    if (node.type === 'text' && skeleton(node.value).length > 3) texts.push(node);
    return undefined;
  });
  return texts;
}

test.each([
  ['000_a990ff2ed8acf3d5.txt', 25_224, 38],
  ['001_f606409937df12b4.txt', 1_871, 17],
  ['002_a87fdfd22e18cb6e.txt', 2_642, 8],
  ['003_186e9f32cf8dae4d.txt', 1_806, 30],
  ['004_841252fed7ecd300.txt', 28_667, 67],
])('every letter of %s is there', (file, letters, digits) => {
  const source = manuscript.sources.get(file) as SourceText;
  const declared = manuscript.fields.value.sources.find((each) => each.file === file);
  const omitted = new Set(
    declared?.omitted.flatMap(({ lines }) =>
      Array.from({ length: lines.to - lines.from + 1 }, (_, index) => lines.from + index),
    ),
  );
  const kept = source.lines.filter((_, index) => !omitted.has(index + 1)).join('\n');
  expect(countLetters(skeleton(kept))).toEqual({ letters, digits });

  const printed = passages
    .filter((passage) => passage.source === source)
    .sort((a, b) => a.lines.from - b.lines.from)
    .map(({ section }) => skeleton(sourceTextOf(section)))
    .join('');
  expect(printed).toBe(skeleton(kept));
});

test('all 32 documents hold the letters of their lines, and no line is left over', () => {
  expect(passages).toHaveLength(32);
  for (const passage of passages)
    expect(compare(passage, passage.section), passage.id).toBeUndefined();
  expect(checkLetters(manuscript, whole)).toEqual([]);
});

const damages: Readonly<Record<string, (letters: string[], at: number) => boolean>> = {
  'a letter dropped': (letters, at) => letters.splice(at, 1).length > 0,
  'a letter doubled': (letters, at) => letters.splice(at, 0, letters[at] as string).length === 0,
  'a letter replaced': (letters, at) => {
    letters[at] = letters[at] === 'ژ' ? 'ز' : 'ژ';
    return true;
  },
  'two neighbours swapped': (letters, at) => {
    const next = letters.findIndex((letter, index) => index > at && skeleton(letter) !== '');
    if (next === -1 || skeleton(letters[at] as string) === skeleton(letters[next] as string))
      return false;
    [letters[at], letters[next]] = [letters[next] as string, letters[at] as string];
    return true;
  },
};

/** A place of a letter in a text, at random. */
function letterIn(characters: readonly string[], pick: (below: number) => number): number {
  const places = characters.flatMap((character, index) => (skeleton(character) ? [index] : []));
  return places[pick(places.length)] as number;
}

test.each(Object.keys(damages))('finds %s, fifty times', (name) => {
  const damage = damages[name] as (typeof damages)[string];
  const pick = random(name.length);
  for (let done = 0; done < 50; ) {
    const passage = passages[pick(passages.length)] as Passage;
    const section = structuredClone(passage.section);
    const texts = ownTexts(section);
    const text = texts[pick(texts.length)] as Text;
    const characters = [...text.value];
    if (!damage(characters, letterIn(characters, pick))) continue;
    const before = text.value;
    text.value = characters.join('');
    expect(compare(passage, section), `${passage.id}: ${before} → ${text.value}`).toBeDefined();
    done += 1;
  }
});

test('finds two paragraphs exchanged, fifty times', () => {
  const pick = random(3);
  for (let done = 0; done < 50; ) {
    const passage = passages[pick(passages.length)] as Passage;
    const section = structuredClone(passage.section);
    const texts = ownTexts(section);
    const [a, b] = [texts[pick(texts.length)] as Text, texts[pick(texts.length)] as Text];
    if (skeleton(a.value) === skeleton(b.value)) continue;
    [a.value, b.value] = [b.value, a.value];
    expect(compare(passage, section), passage.id).toBeDefined();
    done += 1;
  }
});

test('finds no fault in other spaces, half-spaces, signs and forms of letters', () => {
  const pick = random(4);
  const harmless: ((text: string) => string)[] = [
    (text) => text.replaceAll(' ', '  \n'),
    (text) => text.replaceAll(' ', '\u200C'),
    (text) => text.replace(/[\u200C\u200F]/g, ''),
    (text) => text.replace(/[.،؛:!؟«»()-]/g, ''),
    (text) => `«${text}»…`,
    (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
    (text) => text.replaceAll('۱', '1').replaceAll('٢', '۲'),
    (text) => text.replace(/[\u064B-\u0652]/g, ''),
  ];
  for (const passage of passages) {
    const section = structuredClone(passage.section);
    const texts = ownTexts(section);
    const before = texts.map(({ value }) => value).join('');
    for (const text of texts)
      text.value = (harmless[pick(harmless.length)] as (text: string) => string)(text.value);
    expect(texts.map(({ value }) => value).join('')).not.toBe(before);
    expect(compare(passage, section), passage.id).toBeUndefined();
  }
});

test('text that says it is apparatus doesn’t count; text that doesn’t say so does', () => {
  const passage = passages[0] as Passage;
  const section = structuredClone(passage.section);
  const note: Element = {
    type: 'element',
    tagName: 'p',
    properties: { dataApparatus: '' },
    children: [{ type: 'text', value: 'یادداشت' }],
  };
  section.children.push(note);
  expect(compare(passage, section)).toBeUndefined();
  delete note.properties['dataApparatus'];
  expect(compare(passage, section)).toMatchObject({ found: expect.stringMatching(/یادداشت$/) });
});

test('a declared correction counts as what the source says', () => {
  const span = (value: string, dataWas?: string): Element => ({
    type: 'element',
    tagName: 'ins',
    properties: dataWas === undefined ? {} : { dataWas },
    children: [{ type: 'text', value }],
  });
  const paragraph = (...children: Element[]): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children,
  });
  const source: SourceText = { name: 's', sha256: '', bytes: 0, lines: ['الف ب', 'پ'] };
  const both = { from: 1, to: 2 };
  expect(
    compareLetters(
      paragraph(span('الف'), span('ت', 'ب'), span('ث', ''), span('', 'پ')),
      source,
      both,
    ),
  ).toBeUndefined();
  expect(compareLetters(paragraph(span('الف'), span('ت'), span('پ')), source, both)).toBeDefined();
});

test('a difference says where it is and what stands there', () => {
  expect(firstDifference('الفب', 'الفب')).toBeUndefined();
  expect(firstDifference('ابپت', 'ابت')).toMatchObject({
    offset: 2,
    expected: 'ابپت',
    found: 'ابت',
  });
  expect(firstDifference('ابپ', 'ابپت')).toMatchObject({ offset: 3 });
  expect(firstDifference('ابپ', '')).toMatchObject({ offset: 0, found: '' });
});
