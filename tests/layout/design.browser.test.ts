import { expect, test } from 'vitest';
import { makeBooks } from '../../src/book/index.ts';
import { readVazirmatn } from '../../src/fonts/index.ts';
import { resolveDesign } from '../../src/layout/design/resolve-design.ts';
import { type Design, paginate } from '../../src/layout/index.ts';
import { readManuscriptAt } from '../../src/manuscript/index.ts';
import { formatMessage } from '../../src/messages/index.ts';
import { openBrowser } from '../browser/press.ts';
import { templates } from '../installation/templates.ts';
import { layBook } from '../manuscript/fixture-book.ts';

test('a book is printed as its design says', async () => {
  const { manuscript, messages: faults } = await readManuscriptAt(
    await layBook('design-overruled-valid'),
  );
  if (!manuscript) throw new Error(faults.map(formatMessage).join('\n'));
  const { design } = resolveDesign(manuscript.design, templates.designs);
  const own = { ...(design as Design), css: '.document-title { margin-top: 36pt }' };
  const { pagination, messages } = await paginate(
    makeBooks(manuscript).whole,
    own,
    await readVazirmatn(),
    templates.bookCss,
    await openBrowser(),
  );
  expect(messages.map(formatMessage)).toEqual([]);
  expect(pagination?.pages.slice(0, 5).map(({ folio }) => folio)).toEqual([
    'یک',
    'دو',
    'سه',
    'چهار',
    'پنج',
  ]);
  expect(pagination?.pages.some(({ head }) => head !== undefined)).toBe(false);
  // The body begins on a left-hand page, even where chapters may open on any.
  expect(pagination?.pages.find(({ folio }) => folio === '۱')?.side).toBe('left');
});
