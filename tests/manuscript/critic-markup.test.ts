import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/import/writing/escape.ts';
import { remarkWholeWords } from '../../src/manuscript/criticmarkup/remark-whole-words.ts';
import { remarkCriticMarkup, remarkSourceReadings } from '../../src/manuscript/index.ts';
import { repetitions } from '../repetitions.ts';

const plain = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const critic = plain().use(remarkCriticMarkup).freeze();

/** The marks of a tree: kind, the source’s reading, what is printed, why. */
function marksOf(tree: Root): string[][] {
  const marks: string[][] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'criticGap') marks.push(['gap', '', '', node.note]);
    if (node.type === 'criticMark') {
      marks.push([node.kind, node.was ?? '=', textOf(node), node.note]);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return marks;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const criticSigns = ['{~~', '~>', '~~}', '{++', '++}', '{--', '--}', '{==', '==}', '{>>', '<<}'];

describe('CriticMarkup', () => {
  it.each([
    ['به {~~راضر~>راضی~~}{>>غلط تایپی<<} نیستیم', ['correction', 'راضر', 'راضی', 'غلط تایپی']],
    ['کتاب {++را++} خواند', ['addition', '', 'را', '']],
    ['از {--از--}{>> تکرار <<} من', ['deletion', 'از', '', 'تکرار']],
    ['نام {==مهربانو==}{>>شاید «مهرانو»<<}', ['doubt', '=', 'مهربانو', 'شاید «مهرانو»']],
    ['نام {====}{>>پاره<<}', ['gap', '', '', 'پاره']],
    ['سوسیال{~~سیم~>یسم~~}ها', ['correction', 'سیم', 'یسم', '']],
    ['**پر {~~پررنک~>پررنگ~~}**', ['correction', 'پررنک', 'پررنگ', '']],
    ['## عنوان {++نو++}', ['addition', '', 'نو', '']],
    ['- {==یک==}', ['doubt', '=', 'یک', '']],
    ['> [یک {~~دم~>دو~~}](https://example.org/)', ['correction', 'دم', 'دو', '']],
    ['| a {~~b~>c~~} |\n| --- |', ['correction', 'b', 'c', '']],
    ['{~~~>نو~~}', ['addition', '', 'نو', '']],
    ['{~~کهنه~>~~}', ['deletion', 'کهنه', '', '']],
    ['{++a\\++}b++}', ['addition', '', 'a++}b', '']],
    ['{~~a \\~> b~>c~~}', ['correction', 'a ~> b', 'c', '']],
    ['{==۱۴~~ مهر + - {x}==}', ['doubt', '=', '۱۴~~ مهر + - {x}', '']],
  ])('%s', (markdown, mark) => {
    expect(marksOf(critic.parse(markdown))).toEqual([mark]);
  });

  it.each([
    '{~~نه~~}',
    '{++باز',
    '{--دو\nسطر--}',
    '{>>تنها<<}',
    '\\{++گریز++\\}',
    '{متن: ~~خط~~ ~}',
    '`{++کد++}`',
    '{~ ~} {+نه+} {=نه=} {-نه-} {>نه<}',
  ])('reads no mark in %s', (markdown) => {
    const tree = critic.parse(markdown);
    expect(marksOf(tree)).toEqual([]);
    const { children } = plain.parse(markdown.replace(/~~/g, '\\~~'));
    if (!markdown.includes('~')) expect(textOf(tree)).toBe(textOf({ type: 'root', children }));
  });

  it('knows to the column where each of its texts stands', () => {
    const markdown = 'به {~~راضر~>راضی~~}{>>غلط<<} نیستیم';
    const [paragraph] = critic.parse(markdown).children;
    const mark = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
    if (mark?.type !== 'criticMark') throw new Error('no mark');
    const at = (node: Nodes | undefined): string =>
      markdown.slice(node?.position?.start.offset, node?.position?.end.offset);
    expect(at(mark)).toBe('{~~راضر~>راضی~~}{>>غلط<<}');
    expect(at(mark.children[0])).toBe('راضی');
    expect(at(mark.source[0])).toBe('راضر');
  });

  const persian = fc.string({
    unit: fc.constantFrom(...'ابپت می‌شود :،؛.«»{}~+-=<>*_[]()#|\\`\n'),
    maxLength: 60,
  });

  it('is never set off by Persian text with colons, braces and signs', () => {
    const signs = /\{(?:~~|\+\+|--|==|>>)|(?:\+\+|--|==|<<)\}/;
    fc.assert(
      fc.property(
        persian.filter((text) => !signs.test(text)),
        (text) => {
          expect(critic.parse(text)).toEqual(plain.parse(text));
        },
      ),
      { seed: 7, numRuns: repetitions(200, 1500) },
    );
  });

  it('takes no letter away, whatever the signs', () => {
    const sign = fc.constantFrom(...criticSigns, 'آ', ' ', 'ب');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const tree = critic.parse(text);
        const all = (node: Nodes): string => {
          if (node.type === 'criticGap') return node.note;
          if (node.type !== 'criticMark') {
            return 'value' in node
              ? node.value
              : 'children' in node
                ? node.children.map(all).join('')
                : '';
          }
          return (node.was ?? '') + textOf(node) + node.note;
        };
        const letters = (value: string): string => value.replace(/[^آب]/g, '');
        expect(letters(all(tree))).toBe(letters(text));
      }),
      { seed: 7, numRuns: repetitions(200, 1500) },
    );
  });

  it('comes out of an imported text as the text that it is', () => {
    const sign = fc.constantFrom(...criticSigns, 'آب', ' ');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (parts) => {
        const text = `آ${parts.join('')}ب`;
        const tree = critic.parse(escapeText(text));
        expect(marksOf(tree)).toEqual([]);
        expect(JSON.stringify(tree)).not.toContain('criticStray');
        expect(textOf(tree)).toBe(text);
      }),
      { seed: 7, numRuns: repetitions(200, 1000) },
    );
  });
});

describe('a mark within a word', () => {
  const widened = (markdown: string): string[][] => {
    const tree = critic.parse(markdown);
    unified().use(remarkWholeWords).runSync(tree);
    return marksOf(tree);
  };

  it('holds all of the word, whose letters are joined', () => {
    expect(widened('در سوسیال{~~سیم~>یسم~~}{>>x<<}ها')).toEqual([
      ['correction', 'سوسیالسیمها', 'سوسیالیسمها', 'x'],
    ]);
    expect(widened('کا{--ا--}ر')).toEqual([['correction', 'کاار', 'کار', '']]);
    expect(widened('دو {==نا==}م، سه')).toEqual([['doubt', '=', 'نام', '']]);
  });

  it('leaves what stands at a space, and an addition, as it is', () => {
    expect(widened('به {~~راضر~>راضی~~} و {++ا++}عدام')).toEqual([
      ['correction', 'راضر', 'راضی', ''],
      ['addition', '', 'ا', ''],
    ]);
  });
});

describe('the source’s readings', () => {
  const read = (markdown: string): string => {
    const tree = critic.parse(markdown);
    unified().use(remarkWholeWords).use(remarkSourceReadings).runSync(tree);
    expect(marksOf(tree)).toEqual([]);
    return tree.children.map(textOf).join('|');
  };

  it.each([
    ['به {~~راضر~>راضی~~} نیستیم', 'به راضر نیستیم'],
    ['سوسیال{~~سیم~>یسم~~}ها', 'سوسیالسیمها'],
    ['از {--از--} من {++هم++} {==نام==} {====}', 'از از من  نام '],
    ['یک\n\n{++دو++}\n\nسه', 'یک|سه'],
    ['- {++یک++}\n\nدو', 'دو'],
    ['یک\n\n{--دو--}', 'یک|دو'],
  ])('of %s', (markdown, wanted) => {
    expect(read(markdown)).toBe(wanted);
  });
});
