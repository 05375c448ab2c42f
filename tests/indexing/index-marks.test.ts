import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { findInPart } from '../../src/indexing/find-in-part.ts';
import { withIndexMarks } from '../../src/indexing/index.ts';
import { phraseTree } from '../../src/indexing/phrases.ts';
import { documentOf, wanted } from './found.ts';

const entries = [wanted('هفت‌تپه'), wanted('تهران'), wanted('اهواز'), wanted('Iran')];

/** The text with brackets round what stands in a mark. */
function marked(...blocks: readonly (string | Element)[]): string {
  const part = documentOf(...blocks);
  const { places } = findInPart(part, entries, phraseTree(entries));
  const occurrences = places.map(({ start }, index) => ({
    part: 'doc',
    mark: `ix--${index + 1}`,
    start,
  }));
  const before = structuredClone(part.content);
  const content = withIndexMarks(part.content, occurrences);
  // What is handed on is read-only, and the marks change no text.
  expect(part.content).toEqual(before);
  expect(textOf(content)).toBe(textOf(before));
  return shown(content);
}

function shown(node: Element): string {
  const text = node.children
    .map((child) =>
      child.type === 'element' ? shown(child) : child.type === 'text' ? child.value : '',
    )
    .join('');
  return String(node.properties['id']).startsWith('ix--') ? `{${text}}` : text;
}

function elementsOf(node: Element): Element[] {
  return [
    node,
    ...node.children.flatMap((child) => (child.type === 'element' ? elementsOf(child) : [])),
  ];
}

test.each([
  ['در هفت‌تپه و تهران', 'در {هفت‌تپه} و {تهران}'],
  ['هفت‌تپه', '{هفت‌تپه}'],
  ['در «هفت‌تپه» (تهران)', 'در {«هفت‌تپه»} {(تهران)}'],
  ['تهران-اهواز/تهران', '{تهران}-{اهواز}/{تهران}'],
  ['تهران،اهواز', '{{تهران،اهواز}}'],
  ['هیچ‌کجا', 'هیچ‌کجا'],
])('%s', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('marks stand within elements, in order, and apparatus is counted', () => {
  expect(
    marked(
      h('h2', { dataApparatus: '' }, 'تهران'),
      h('p', ['از ', h('b', ['در تهران']), ' و', h('sup', { dataApparatus: '' }, '۱'), ' اهواز']),
      h('p', [h('bdi', 'Iran'), ' ا', h('ins', 'هو'), 'از']),
    ),
  ).toBe('تهراناز در {تهران} و۱ {اهواز}{Iran} {ا}هواز');
});

test('each of two marks in what is not parted holds a word, for what is empty has no place in a print', () => {
  const { content } = documentOf('در تهران،اهواز،یزد');
  const marks = [3, 9, 15].map((start, at) => ({ part: 'doc', mark: `ix--${at}`, start }));
  const spans = elementsOf(withIndexMarks(content, marks)).filter(
    ({ tagName }) => tagName === 'span',
  );
  expect(spans.map(({ properties }) => properties['id']).sort()).toEqual([
    'ix--0',
    'ix--1',
    'ix--2',
  ]);
  for (const span of spans) expect(textOf(span)).toBe('تهران،اهواز،یزد');
});

test('a mark has the id of its occurrence, and other parts have theirs', () => {
  const { content } = documentOf('تهران');
  const marks = [
    { part: 'doc', mark: 'ix--7', start: 0 },
    { part: 'other', mark: 'ix--8', start: 0 },
  ];
  const [paragraph] = withIndexMarks(content, marks).children as Element[];
  expect(paragraph?.children[0]).toMatchObject({ tagName: 'span', properties: { id: 'ix--7' } });
  expect(paragraph?.children).toHaveLength(1);
  expect(textOf(paragraph as Element)).toBe('تهران');
});
