import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { contentsPage } from '../../src/book/contents-page.ts';
import { foreignPassages } from '../../src/book/foreign-passages.ts';
import { headingLabel } from '../../src/book/heading-label.ts';

const parser = unified().use(rehypeParse, { fragment: true });

test.each([
  [
    'فیلم <span lang="en">1984: A Novel (3rd)</span> و <em>دیگر</em>',
    'فیلم <bdi dir="ltr" lang="en">1984: A Novel (3rd)</bdi> و دیگر',
  ],
  [
    'تابع <code>f(الف)</code> و <span dir="ltr">ب = (۲)</span>',
    'تابع <bdi dir="ltr" lang="zxx">f(الف)</bdi> و <bdi dir="ltr">ب = (۲)</bdi>',
  ],
  ['سورهٔ <span lang="ar">الفاتحة</span>', 'سورهٔ الفاتحة'],
  [
    '<b><span lang="en">A1</span></b> و <span lang="en">A1</span>',
    '<bdi dir="ltr" lang="en">A1</bdi> و <bdi dir="ltr" lang="en">A1</bdi>',
  ],
])('contents set the words of a heading as it does: %s', (html, wanted) => {
  const heading = parser.parse(`<h3>${html}</h3>`).children[0] as Element;
  const entry = {
    level: 3,
    label: headingLabel(heading),
    foreign: foreignPassages(heading),
    anchor: 'here',
    children: [],
  } as const;
  const page = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [contentsPage([entry]).content] });
  expect(page).toContain(`<span class="label">${wanted}</span>`);
});
