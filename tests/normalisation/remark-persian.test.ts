import fc from 'fast-check';
import { toString as textOf } from 'hast-util-to-string';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import {
  countByRule,
  type PersianOptions,
  type PersianPlugin,
  remarkHalfSpaces,
  remarkPersian,
  remarkPersianDigits,
  remarkPersianLetters,
  remarkPersianPunctuation,
  remarkPersianQuotes,
} from '../../src/normalisation/index.ts';
import { skeleton } from '../../src/typography/index.ts';
import { repetitions } from '../repetitions.ts';
import { anyPersian, manuscripts, sources } from '../typography/texts.ts';

fc.configureGlobal({ seed: 7, numRuns: repetitions(80, 600) });

interface Run {
  readonly tree: Root;
  readonly file: VFile;
}

function run(
  markdown: string,
  plugin: PersianPlugin = remarkPersian,
  options: PersianOptions = {},
): Run {
  const file = new VFile({ path: 'a.md', value: markdown });
  const processor = unified().use(remarkParse).use(remarkGfm).use(plugin, options);
  const tree = processor.runSync(processor.parse(file), file) as Root;
  return { tree, file };
}

/** The tree as signs: text as it is, other nodes as brackets; half-spaces as “|”. */
function shape(node: Nodes): string {
  if (node.type === 'inlineCode' || node.type === 'code') return `\`${node.value}\``;
  if ('children' in node) {
    const inner = node.children.map(shape).join('');
    return node.type === 'root' || node.type === 'paragraph' ? inner : `[${inner}]`;
  }
  return 'value' in node ? node.value.replaceAll('\u200C', '|') : '';
}
const put = (markdown: string, plugin?: PersianPlugin, options?: PersianOptions): string =>
  shape(run(markdown, plugin, options).tree);

test.each([
  ['می **گذرد**', 'می|[گذرد]'],
  ['شانه *ی* راه', 'شانه|[ی] راه'],
  ['**می** کنیم و میکنیم', '[می]|کنیم و می|کنیم'],
  ['او "گفت **سلام" و** رفت', 'او «گفت [سلام» و] رفت'],
  ['خانه **، باغ** ؛ آب', 'خانه[، باغ]؛ آب'],
  ['## کانال جدید:', '[کانال جدید]'],
  ['## کانال **جدید:**', '[کانال [جدید]]'],
  ['`می گذرد, "12"` , می گذرد', '`می گذرد, "12"`، می|گذرد'],
  ['[می گذرد](http://a.org/1,2)', '[می|گذرد]'],
  ['    می گذرد 12', '`می گذرد 12`'],
  ['| می گذرد | 12 |\n|-|-|\n| كتاب ها | x |', '[[[می|گذرد][۱۲]][[کتاب|ها][x]]]'],
  ['<span lang="ar">كتاب ها 12</span> كتاب ها 12', 'x'],
  ['می\\\nگذرد', 'میگذرد'],
  ['خانه[^1] ، باغ\n\n[^1]: می گذرد', 'خانه، باغ[می|گذرد]'],
])('%s', (markdown, wanted) => {
  if (wanted === 'x') {
    expect(put(markdown)).toBe('<span lang="ar">كتاب ها 12</span> کتاب|ها ۱۲');
  } else expect(put(markdown)).toBe(wanted);
});

test('a link keeps its address', () => {
  const { tree } = run('[می گذرد](http://a.org/1,2 "می گذرد 12")');
  const paragraph = tree.children[0];
  expect(paragraph?.type === 'paragraph' && paragraph.children[0]).toMatchObject({
    url: 'http://a.org/1,2',
    title: 'می گذرد 12',
  });
});

describe('the plugins do their own part only', () => {
  const text = 'كتاب ها ۀ 12 , "می گذرد"';
  test.each([
    ['remarkPersianLetters', remarkPersianLetters, 'کتاب ها هٔ 12 , "می گذرد"'],
    ['remarkPersianDigits', remarkPersianDigits, 'كتاب ها ۀ ۱۲ , "می گذرد"'],
    ['remarkPersianPunctuation', remarkPersianPunctuation, 'كتاب ها ۀ 12، "می گذرد"'],
    ['remarkPersianQuotes', remarkPersianQuotes, 'كتاب ها ۀ 12 , «می گذرد»'],
    ['remarkHalfSpaces', remarkHalfSpaces, 'كتاب|ها ۀ 12 , "می|گذرد"'],
    ['remarkPersian', remarkPersian, 'کتاب|ها هٔ ۱۲، «می|گذرد»'],
  ] as const)('%s', (_, plugin, wanted) => {
    expect(put(text, plugin)).toBe(wanted);
  });

  test('one after the other they do what the preset does', () => {
    const file = new VFile('كتاب ها 12 , "می گذرد" .');
    const processor = unified()
      .use(remarkParse)
      .use(remarkPersianLetters)
      .use(remarkPersianDigits)
      .use(remarkPersianQuotes)
      .use(remarkPersianPunctuation)
      .use(remarkHalfSpaces);
    const tree = processor.runSync(processor.parse(file), file) as Root;
    expect(shape(tree)).toBe(put(String(file)));
    expect(countByRule(file.data.typography ?? []).get('letter-kaf')).toBe(1);
  });
});

test('switches, protected words and protected nodes', () => {
  expect(put('كتاب ها 12', remarkPersian, { rules: { digits: false } })).toBe('کتاب|ها 12');
  expect(put('می گذرد و می رود', remarkPersian, { protect: ['می گذرد'] })).toBe('می گذرد و می|رود');
  expect(
    put('*می گذرد* و می رود', remarkPersian, { isProtected: ({ type }) => type === 'emphasis' }),
  ).toBe('[می گذرد] و می|رود');
});

test('each change is on record, with its place in the file and its context', () => {
  const { file } = run('# سر\n\nزمان \\* و\nمی گذرد **و &amp; شانه ی** راه دراز است و راهی نیست');
  expect(file.data.typography).toEqual([
    {
      rule: 'half-space-mi',
      line: 4,
      column: 3,
      found: ' ',
      put: '\u200C',
      before: 'می گذرد و & شانه ی راه ',
      after: 'می\u200Cگذرد و & شانه ی راه ',
    },
    {
      rule: 'half-space-heh-yeh',
      line: 4,
      column: 23,
      found: ' ',
      put: '\u200C',
      before: 'می\u200Cگذرد و & شانه ی راه دراز است و راه',
      after: 'می\u200Cگذرد و & شانه\u200Cی راه دراز است و راه',
    },
  ]);
});

test('what can’t be put right is told at its place, and only by the plugin whose it is', () => {
  const text = 'همهء ما «گفتیم\n\nدر کنگره و درکنگره';
  const told = (plugin?: PersianPlugin): string[] =>
    run(text, plugin).file.messages.map(
      ({ line, column, ruleId }) => `${line}:${column} ${ruleId}`,
    );
  expect(told()).toEqual([
    '1:3 typography-hamza',
    '1:9 typography-quotes',
    '3:12 typography-words',
  ]);
  expect(told(remarkPersianQuotes)).toEqual(['1:9 typography-quotes']);
  expect(told(remarkPersianDigits)).toEqual([]);
  expect(run(text, remarkPersian, { report: false }).file.messages).toEqual([]);
});

const bones = (tree: Root): string =>
  skeleton(textOf(unified().use(remarkRehype).runSync(tree) as never));

test('of any Markdown the skeleton stays, and twice is once', () => {
  const markdown = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: anyPersian },
        fc.constantFrom('**', '*', '`', '[', '](u)', '\n\n', '\n# ', '<b lang=ar>', '</b>', '| '),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(markdown, (text) => {
      const processor = unified().use(remarkParse).use(remarkGfm);
      const before = processor.parse(text);
      const { tree, file } = run(text);
      expect(bones(tree)).toBe(bones(before));
      const again = structuredClone(tree);
      const second = new VFile({ value: text, data: {} });
      unified().use(remarkPersian).runSync(again, second);
      expect(again).toEqual(tree);
      expect(second.data.typography).toEqual([]);
      for (const { line, column, found, put: now, before: was, after } of file.data.typography ??
        []) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(was).toContain(found);
        expect(after).toContain(now);
      }
    }),
  );
});

test('of the sources and the manuscripts the skeleton stays, and twice is once', () => {
  for (const text of [...sources, ...manuscripts]) {
    const before = unified().use(remarkParse).use(remarkGfm).parse(text);
    const { tree } = run(text);
    expect(bones(tree)).toBe(bones(before));
    const second = new VFile(text);
    unified().use(remarkPersian).runSync(structuredClone(tree), second);
    expect(second.data.typography).toEqual([]);
  }
});

test('a record points at what it changed', () => {
  for (const text of manuscripts) {
    const lines = text.split('\n');
    for (const { rule, line = 0, column = 0, found } of run(text).file.data.typography ?? []) {
      // A rule that saw another rule’s work found what isn’t in the file.
      if (!rule.startsWith('letter-') && rule !== 'digits') continue;
      expect(lines[line - 1]?.slice(column - 1, column - 1 + found.length)).toBe(found);
    }
  }
});
