import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { htmlList } from '../../src/manuscript/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { repetitions } from '../repetitions.ts';
import { body, elementsOf, made } from './made.ts';

const deep: Readonly<Record<string, string>> = {
  elements: `${'<div>'.repeat(10_000)}متن`,
  'elements, ended': `${'<div>'.repeat(10_000)}متن${'</div>'.repeat(10_000)}`,
  'elements within a line': `متن ${'<b>'.repeat(10_000)}متن`,
  'elements in tables': '<table><tr><td>'.repeat(5_000),
  quotations: `${'> '.repeat(10_000)}متن`,
  'quotations without spaces': `${'>'.repeat(10_000)}متن`,
  lists: `${'- '.repeat(10_000)}متن`,
  'numbered lists': `${'1. '.repeat(10_000)}متن`,
  'lists, line by line': Array.from(
    { length: 2_000 },
    (_, at) => `${' '.repeat(2 * at)}- متن`,
  ).join('\n'),
  'both in turn': `${'> - '.repeat(5_000)}متن`,
  emphasis: `${'*'.repeat(3_001)}متن${'*'.repeat(3_001)}`,
};

test.each(Object.entries(deep))('what is nested too deeply is a message: %s', (_, markdown) => {
  const { file } = made(markdown);
  expect(file.messages.map(({ ruleId }) => ruleId)).toContain('markdown-too-deep');
});

test('what is nested a little deeply is printed', () => {
  const { part, file } = made(
    `${'<div>'.repeat(40)}متن${'</div>'.repeat(40)}\n\n${'> '.repeat(40)}متن`,
  );
  expect(file.messages).toEqual([]);
  expect(textOf(part?.content as Element)).toContain('متنمتن'.slice(0, 3));
});

// A browser mends HTML that it finds in disorder, and then letters move.
function asBrowsersReadIt(elements: readonly Element[]): Root {
  const html = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [...elements] });
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

const shape = (tree: Nodes): string[] =>
  elementsOf([tree]).flatMap(({ tagName }) => (tagName === 'tbody' ? [] : [tagName]));

// Tags, letters and line breaks in any order: every letter is there, once, in its place.
test('whatever its tags are, no letter of a text is lost or moved', () => {
  const tags = [...htmlList.keys(), 'blink', 'section', 'svg', 'textarea', 'xmp', 'select', 'nobr']
    .filter((name) => name !== 'img' && name !== 'h1')
    .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="x">`, `<${name}/>`]);
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...tags) },
    { weight: 3, arbitrary: fc.constantFrom(...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی') },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', ' ', '**', '> ', '- ', '&amp;') },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { part } = made(pieces.join(''));
      const found = body(pieces.join(''));
      expect(part).toBeDefined();
      expect(shape(asBrowsersReadIt(found))).toEqual(shape({ type: 'root', children: found }));
      expect(skeleton(textOf({ type: 'root', children: found })).replace(/[a-z]/g, '')).toBe(
        skeleton(pieces.filter((each) => !/[<&]/.test(each)).join('')),
      );
    }),
    { seed: 11, numRuns: repetitions(40, 400) },
  );
});
