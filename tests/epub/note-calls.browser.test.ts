import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { body } from '../book/made.ts';
import { persianPage } from '../browser/html.ts';
import { openBrowser } from '../browser/press.ts';
import { templates } from '../installation/templates.ts';

const browser = await openBrowser();
const style = `<style>${templates.epub.css.replace(/@font-face[^}]*\}/g, '')}
  body { width: 3000px }</style>`;

interface Side {
  readonly left: number;
  readonly right: number;
}

/** Where a call stands, and the sign before it: px from the left. */
interface Place {
  readonly sign: Side;
  readonly call: Side;
}

interface PageText {
  readonly nodeValue: string;
  readonly parentElement: PageElement;
}
interface PageElement extends PageText {
  closest(selector: string): PageElement | null;
  getBoundingClientRect(): Side;
}
declare const document: {
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTreeWalker(
    root: PageElement,
    shown: number,
  ): { currentNode: PageText; previousNode(): PageText };
  createRange(): {
    setStart(node: PageText, offset: number): void;
    setEnd(node: PageText, offset: number): void;
    getBoundingClientRect(): Side;
  };
};

/** Runs in the page. */
function readCalls(): Place[] {
  return [...document.querySelectorAll('[data-footnote-ref]')].map((call) => {
    // Texts only (NodeFilter.SHOW_TEXT).
    const walker = document.createTreeWalker(document.body, 4);
    walker.currentNode = call;
    let text = walker.previousNode();
    while (text.parentElement.closest('sup')) text = walker.previousNode();
    const range = document.createRange();
    const { length } = text.nodeValue;
    range.setStart(text, length - 1);
    range.setEnd(text, length);
    const side = ({ left, right }: Side): Side => ({ left, right });
    return {
      sign: side(range.getBoundingClientRect()),
      call: side(call.getBoundingClientRect()),
    };
  });
}

/** The calls of all these texts, which are set in one document. */
async function callsIn(texts: readonly string[]): Promise<Place[]> {
  let count = 0;
  const called = texts.map((text) =>
    text.replace(/\[\^\]/g, () => {
      count += 1;
      return `[^n${count}]`;
    }),
  );
  const notes = Array.from({ length: count }, (_, index) => `[^n${index + 1}]: یادداشت.`);
  const tree: Root = { type: 'root', children: body([...called, ...notes].join('\n\n')) };
  const shown = unified().use(rehypeStringify).stringify(tree);
  const page = await browser.load(persianPage(shown, style));
  const calls = await page.change(readCalls, undefined);
  await page.close();
  expect(calls).toHaveLength(count);
  return calls;
}

const lines = [
  'در سال ۱۴۰۲[^] این باغ',
  'در سال ۲۰۲۳[^]',
  'در سال `2023`[^] بود',
  'در سال ۱۴۰۲[^]، و پس از آن',
  'رشد ۱۲٪[^] بود',
  'بها ۱٬۲۳۴٫۵[^] بود',
  'روز ۱۴۰۲/۰۵/۲۱[^] بود',
  'صفحه‌های ۱۲–۱۴[^] را',
  'ساعت ۱۰:۳۰[^] آمد',
  'سرمای −۵[^] بود',
  'تلفن +98 21 5555 0000[^] است',
  'کتاب The Garden[^] را',
  'کتاب The Garden[^]، را',
  'کتاب «The Garden»[^] را',
  'او (The Garden)[^] را',
  'کتاب (Vol. 2)[^] را',
  'او (در سال ۱۴۰۲)[^] رفت',
  'او \\[۱۲\\][^] رفت',
  'زبان C++[^] سخت است',
  'نشانی <https://example.org/a?x=1>[^] است',
  'به name@example.org[^] نوشت',
  'واژهٔ **۱۴۰۲**[^] پررنگ',
  'واژهٔ **The Garden**[^] پررنگ',
  'آب H<sub>2</sub>[^] است',
  'شناسهٔ `a/b`[^] است',
  'باغ[^] را',
  'نقل ﴿یا ایها﴾[^] است',
] as const;

const places: Readonly<Record<string, (line: string) => string>> = {
  paragraphs: (line) => line,
  headings: (line) => `## ${line}`,
  'items of lists': (line) => `- ${line}`,
  cells: (line) => `| سر |\n| --- |\n| ${line} |`,
  'heads of columns': (line) => `| ${line} |\n| --- |\n| خانه |`,
  quotations: (line) => `> ${line}`,
  verse: (line) => `:::verse\n${line}\n:::`,
};

it.each(Object.entries(places))(
  'a call stands at the left of what it belongs to: %s',
  async (_, set) => {
    const calls = await callsIn(lines.map(set));
    for (const [index, { call, sign }] of calls.entries()) {
      expect(call.right, lines[index]).toBeLessThan(sign.left + 1);
    }
  },
);

it('two calls follow each other to the left, behind digits too', async () => {
  const calls = await callsIn(lines.map((line) => line.replace('[^]', '[^][^]')));
  for (const [index, line] of lines.entries()) {
    const [first, second] = calls.slice(2 * index);
    expect(first?.call.right, line).toBeLessThan((first?.sign.left ?? 0) + 1);
    expect(second?.call.right, line).toBeLessThan((first?.call.left ?? 0) + 1);
  }
});

it('within words that are read from left to right, a call goes on with them', async () => {
  const texts = ['کتاب The Garden[^] in Persia را', 'The Garden[^] in Persia.', 'In 2023.[^]'];
  for (const { call, sign } of await callsIn(texts)) {
    expect(call.left).toBeGreaterThan(sign.right - 1);
  }
});
