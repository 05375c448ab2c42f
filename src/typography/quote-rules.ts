import type { Change } from './change.ts';
import { hasPersianLetter } from './characters.ts';
import { pairQuotes } from './quote-pairs.ts';
import type { TypographyRule } from './rule.ts';
import type { TypographyRuleId } from './rule-ids.ts';

export const quotes: TypographyRule = {
  id: 'quotes',
  description:
    'Straight and English quotation marks become « », by pairs; inside « » they become ‹ ›.',
  reason:
    'The sign of Persian books is «گیومه»; pairs that aren’t sure are told and left as they are.',
  source: 'custom',
  find: (text) => {
    if (!/["\u201C-\u201F]/.test(text)) return [];
    const { straight, pointed } = pairQuotes(text);
    return inOrder(
      straight.flatMap(([from, to]) => {
        const around = pointed.filter(({ open, close }) => open < from && to < close).length;
        const [opening, closing] = around % 2 === 1 ? '‹›' : '«»';
        return [
          sign('quotes', text, from, opening as string),
          sign('quotes', text, to, closing as string),
        ];
      }),
    );
  },
};

const singles = /(?<=[\s«(])['\u2018]([^'\u2018\u2019\n«»]+)['\u2019](?=[\s»).،؛!؟:]|$)/g;

export const innerQuotes: TypographyRule = {
  id: 'inner-quotes',
  description: '« » inside « » become ‹ ›, and so do single quotation marks inside « ».',
  reason: 'A quotation in a quotation has to be seen to end before the outer one does.',
  source: 'custom',
  find: (text) => {
    if (!text.includes('«')) return [];
    const { pointed } = pairQuotes(text);
    const nested = pointed
      .filter(({ open, depth }) => depth === 1 && text[open] === '«')
      .flatMap(({ open, close }) => [
        sign('inner-quotes', text, open, '‹'),
        sign('inner-quotes', text, close, '›'),
      ]);
    const outer = pointed.filter(({ depth }) => depth === 0);
    const single = [...text.matchAll(singles)]
      .filter(
        ({ index, 0: found, 1: content = '' }) =>
          hasPersianLetter(content) &&
          outer.some(({ open, close }) => open < index && index + found.length <= close) &&
          !pointed.some(({ depth, open, close }) => depth > 0 && open < index && index < close),
      )
      .flatMap(({ index, 0: found }) => [
        sign('inner-quotes', text, index, '‹'),
        sign('inner-quotes', text, index + found.length - 1, '›'),
      ]);
    return inOrder([...nested, ...single]);
  },
};

function sign(rule: TypographyRuleId, text: string, at: number, after: string): Change {
  return { rule, start: at, end: at + 1, before: text[at] as string, after };
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes.filter(({ before, after }) => before !== after).sort((a, b) => a.start - b.start);
}
