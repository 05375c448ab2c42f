import { expect, it } from 'vitest';
import { inlineElements, joiningElements } from '../../src/html/index.ts';
import { htmlList } from '../../src/manuscript/html/html-list.ts';

it('what a manuscript may hold within a line is known as inline, and nothing else of it', () => {
  for (const [name, { is }] of htmlList)
    expect([name, inlineElements.has(name)]).toEqual([name, is === 'phrasing']);
});

it('all that is inline joins what it stands between, but for line ends and pictures', () => {
  const parting = [...inlineElements].filter((name) => !joiningElements.has(name));
  expect(parting).toEqual(['br', 'img']);
});
