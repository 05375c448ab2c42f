import { PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { mendTags } from '../../src/finishing/mending/mend-tags.ts';
import { isTag, type Tag, type TagKid, tagOf } from '../../src/finishing/mending/tags.ts';

/** A tree as one writes it down: a type and its kids, a number for a passage. */
type Written = readonly [type: string, ...kids: (Written | number)[]];

it.each<[what: string, given: Written, wanted: Written]>([
  [
    'tags that say nothing go',
    ['NonStruct', ['P', ['NonStruct', 1], ['NonStruct', 2]]],
    ['P', 1, 2],
  ],
  [
    'a division of text is a paragraph',
    ['NonStruct', ['NonStruct', ['NonStruct', 1]], ['NonStruct', ['NonStruct', 2]]],
    ['P', 1],
  ],
  [
    'a run in a paragraph is none',
    ['P', ['NonStruct', 1], ['NonStruct', ['Link', ['NonStruct', 2]]]],
    ['P', 1, ['Link', 2]],
  ],
  [
    'divisions in a paragraph are none',
    ['P', ['NonStruct', 1], ['Div', ['Div', ['NonStruct', 2]]], ['NonStruct', 3]],
    ['P', 1, 2, 3],
  ],
  [
    'lines in a quotation are a paragraph',
    ['BlockQuote', ['NonStruct', 1]],
    ['BlockQuote', ['P', 1]],
  ],
  [
    'an item has a body',
    ['L', ['LI', ['P', 1], ['L', ['LI', 2]]]],
    ['L', ['LI', ['LBody', ['P', 1], ['L', ['LI', ['LBody', 2]]]]]],
  ],
  [
    'a label stands before the body of its item, in a list within one too',
    ['L', ['LI', ['Lbl', 1], ['P', 2], ['L', ['LI', ['Lbl', 3], ['NonStruct', 4]]]]],
    ['L', ['LI', ['Lbl', 1], ['LBody', ['P', 2], ['L', ['LI', ['Lbl', 3], ['LBody', 4]]]]]],
  ],
  [
    'what is astray in a table goes',
    ['Table', ['TR', ['TD', ['NonStruct', 1]]], 2],
    ['Table', ['TR', ['TD', 1]]],
  ],
  [
    'an empty cell stays',
    ['Table', ['TR', ['TD'], ['TD', 1]]],
    ['Table', ['TR', ['TD'], ['TD', 1]]],
  ],
  ['passages without text go', ['P', ['NonStruct', 1], ['NonStruct', 9]], ['P', 1]],
])('%s', (_, given, wanted) => {
  const tree = tagOf('Document', [tagFrom(given)]);
  mendTags(tree, [new Set([9])]);
  const [first] = tree.kids;
  expect(first && isTag(first) ? written(first) : undefined).toEqual(wanted);
});

it('leaves no level of headings out', () => {
  const levels = ['H2', 'H4', 'H3', 'H1', 'H2'].map((type, index) => tagFrom([type, index]));
  const tree = tagOf('Document', levels);
  mendTags(tree, []);
  expect(tree.kids.map((kid) => isTag(kid) && kid.type)).toEqual(['H1', 'H2', 'H3', 'H1', 'H2']);
});

it('makes one note of the paragraphs of one', () => {
  const kids = ['fa-x-note', 'fa-x-more', 'en-x-note', 'fa'].map((language, index) => {
    const tag = tagFrom(['P', index]);
    tag.entries.set('Lang', PDFString.of(language));
    return tag;
  });
  const tree = tagOf('Document', kids);
  tree.entries.set('Lang', PDFString.of('fa'));
  mendTags(tree, []);
  expect(written(tree)).toEqual([
    'Document',
    ['Note', ['P', 0], ['P', 1]],
    ['Note', ['P', 2]],
    ['P', 3],
  ]);
  const said = tree.kids.flatMap((note) => (isTag(note) ? note.kids : []));
  expect(said.map((kid) => (isTag(kid) ? String(kid.entries.get('Lang')) : ''))).toEqual([
    'undefined',
    'undefined',
    '(en)',
    '',
  ]);
});

function tagFrom([type, ...kids]: Written): Tag {
  return tagOf(
    type,
    kids.map((kid): TagKid => (typeof kid === 'number' ? { page: 0, mcid: kid } : tagFrom(kid))),
  );
}

function written({ type, kids }: Tag): Written {
  return [type, ...kids.map((kid) => (isTag(kid) ? written(kid) : 'mcid' in kid ? kid.mcid : -1))];
}
