import { parseHtml, toTree } from './html-tree.ts';
import type { TreeReading } from './tree-reading.ts';

/** Groups of an RTF whose text is none of the document’s (RTF 1.9.1). */
const apart = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping latentstyles datastore rsidtbl generator listtable listoverridetable revtbl filetbl xmlnstbl header headerl headerr headerf footer footerl footerr footerf fldinst bkmkstart bkmkend pgptbl listtext pntext shppict nonshppict mmathPr wgrffmtfilter'.split(
    ' ',
  ),
);
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\u2028',
  tab: '\t',
  cell: '\t',
  row: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  zwnj: '\u200C',
  zwj: '\u200D',
};
/** Character sets of fonts, as Windows numbers them, and their code pages. */
const charsets: Readonly<Record<string, string>> = {
  0: 'windows-1252',
  178: 'windows-1256',
  204: 'windows-1251',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  238: 'windows-1250',
};

interface State {
  readonly isApart: boolean;
  readonly font: string;
  /** How many signs stand for one that is written as `\u`, for older readers. */
  readonly skip: number;
}

/** Reads the text of Rich Text, paragraph by paragraph; notes stand behind it, what is in heads and feet is listed. */
export function readRtf(bytes: Uint8Array): TreeReading {
  const source = Buffer.from(bytes).toString('latin1');
  const fonts = fontPages(source);
  const base = `windows-${/\\ansicpg(\d{4})/.exec(source)?.[1] ?? '1252'}`;
  let text = '';
  let left = '';
  let pending: number[] = [];
  let state: State = { isApart: false, font: '', skip: 1 };
  const stack: State[] = [];
  let skipping = 0;
  const put = (sign: string): void => {
    if (state.isApart) left += sign;
    else text += sign;
  };
  const flush = (): void => {
    if (pending.length > 0) put(decoded(pending, fonts.get(state.font) ?? base));
    pending = [];
  };
  for (const [whole, word, number, hex, symbol] of source.matchAll(
    /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|[{}]|[^\\{}]+/gi,
  )) {
    if (hex !== undefined) {
      if (skipping > 0) skipping -= 1;
      else pending.push(Number.parseInt(hex, 16));
      continue;
    }
    flush();
    if (whole === '{') stack.push(state);
    else if (whole === '}') state = stack.pop() ?? state;
    else if (symbol !== undefined) {
      if (symbol === '*') state = { ...state, isApart: true };
      else if (symbol === '~') put('\u00A0');
      else if (symbol === '_') put('-');
      else if (symbol === '\n' || symbol === '\r') put('\n');
      else if (/[\\{}]/.test(symbol)) put(symbol);
    } else if (word !== undefined) {
      if (apart.has(word)) state = { ...state, isApart: true };
      else if (word === 'f') state = { ...state, font: number ?? '' };
      else if (word === 'uc') state = { ...state, skip: Number(number ?? 1) };
      else if (word === 'u') {
        put(String.fromCharCode((Number(number ?? 0) + 65_536) % 65_536));
        skipping = state.skip;
      } else if (Object.hasOwn(signs, word)) put(signs[word] ?? '');
      else if (word === 'footnote') put(' ');
    } else {
      const plain = whole.replace(/[\r\n]+/g, '');
      const skipped = Math.min(skipping, plain.length);
      skipping -= skipped;
      put(plain.slice(skipped));
    }
  }
  flush();
  const html = text
    .split('\n')
    .map((line) =>
      line
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/\u2028/g, '<br>')
        .replace(/\t/g, '&nbsp;&nbsp;&nbsp;&nbsp;'),
    )
    .map((line) => `<p>${line}</p>`)
    .join('');
  const words = left.replace(/[A-Za-z0-9;:,.()[\]{}_+\-/ ]{3,}/g, ' ');
  return { ...toTree(parseHtml(html)), left: [{ case: 'headers', text: words }] };
}

/** The code page of each font. */
function fontPages(source: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const [, font = '', charset = ''] of source
    .slice(0, 200_000)
    .matchAll(/\\f(\d+)[^{}]*?\\fcharset(\d+)/g)) {
    const page = charsets[charset];
    if (page !== undefined && charset !== '0') pages.set(font, page);
  }
  return pages;
}

function decoded(bytes: readonly number[], page: string): string {
  try {
    return new TextDecoder(page).decode(Uint8Array.from(bytes));
  } catch {
    return new TextDecoder('windows-1256').decode(Uint8Array.from(bytes));
  }
}
