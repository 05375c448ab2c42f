import { escaped } from './escaped.ts';
import { parseHtml, toTree } from './html-tree.ts';
import type { TreeReading } from './tree-reading.ts';

/** Where the text of a group belongs: to the running text, to a note by its number, or to what is left out. */
type Stream = 'body' | number | 'number' | 'none' | LeftStream;
type LeftStream =
  | 'headers'
  | 'comments'
  | 'deleted'
  | 'inserted'
  | 'boxes'
  | 'matter'
  | 'around'
  | 'fields';

/** Groups of an RTF whose text is none of the running text (RTF 1.9.1). */
const destinations: ReadonlyMap<string, Stream> = new Map<string, Stream>([
  ...named(
    'none',
    'fonttbl colortbl stylesheet themedata colorschememapping latentstyles datastore rsidtbl generator listtable listoverridetable revtbl filetbl xmlnstbl bkmkstart bkmkend pgptbl mmathPr wgrffmtfilter pict nonshppict shprslt objdata objclass objname atnid atnauthor atntime atndate atnref atnparent atrfstart atrfend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn',
  ),
  ...named('headers', 'header headerl headerr headerf footer footerl footerr footerf'),
  ...named('comments', 'annotation'),
  ...named('boxes', 'shptxt dptxbxtext'),
  ...named('matter', 'info'),
  ...named('fields', 'fldinst'),
  ...named('number', 'listtext pntext'),
]);

function named(stream: Stream, words: string): [string, Stream][] {
  return words.split(' ').map((word) => [word, stream]);
}

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
  readonly stream: Stream;
  /** Within the second copy of a picture or a shape, for older readers. */
  readonly isCopy: boolean;
  readonly change?: 'deleted' | 'inserted' | undefined;
  /** Of a heading, from 1. */
  readonly depth: number;
  readonly font: string;
  /** How many signs stand for one that is written as `\u`, for older readers. */
  readonly skip: number;
}

/**
 * Reads the text of Rich Text, paragraph by paragraph, with the numbers that Word wrote out; notes stand behind it,
 * and what is in heads, feet, comments, boxes and deleted words is listed.
 */
export function readRtf(bytes: Uint8Array): TreeReading {
  const source = Buffer.from(bytes).toString('latin1');
  const fonts = fontPages(source);
  const page = /\\ansicpg(\d{3,5})/.exec(source)?.[1] ?? '1252';
  const base = page === '65001' ? 'utf-8' : `windows-${page}`;
  const plain = /\\deff(\d+)/.exec(source)?.[1] ?? '';
  const text = new RunningText();
  let pending: number[] = [];
  let state: State = { stream: 'body', isCopy: false, depth: 0, font: '', skip: 1 };
  const stack: State[] = [];
  let skipping = 0;
  const put = (sign: string): void => text.put(sign, state);
  const flush = (): void => {
    if (pending.length > 0) put(decoded(pending, fonts.get(state.font) ?? base));
    pending = [];
  };
  const control = (word: string, number: string | undefined): void => {
    const isOn = number !== '0';
    if (word === 'pict' && !state.isCopy) text.picture(state);
    const stream = destinations.get(word);
    if (stream !== undefined) {
      const isCopy = state.isCopy || /^(?:nonshppict|shprslt)$/.test(word);
      state = { ...state, isCopy, stream: isCopy ? 'none' : stream };
    } else if (word === 'footnote') state = { ...state, stream: text.note(state) };
    else if (word === 'pard') state = { ...state, depth: 0 };
    else if (word === 'outlinelevel') {
      const level = Number(number ?? 9);
      state = { ...state, depth: level < 9 ? level + 1 : 0 };
    } else if (word === 'plain') state = { ...state, font: plain, change: undefined };
    else if (word === 'deleted') state = { ...state, change: isOn ? 'deleted' : undefined };
    else if (word === 'revised' && state.change !== 'deleted') {
      state = { ...state, change: isOn ? 'inserted' : undefined };
    } else if (word === 'f') state = { ...state, font: number ?? '' };
    else if (word === 'uc') state = { ...state, skip: Number(number ?? 1) };
    else if (word === 'u') {
      put(String.fromCharCode((Number(number ?? 0) + 65_536) % 65_536));
      skipping = state.skip;
    } else if (Object.hasOwn(signs, word)) put(signs[word] ?? '');
  };
  for (const [whole, word, number, hex, symbol] of source.matchAll(
    /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|[{}]|[^\\{}]+/gi,
  )) {
    if (hex !== undefined) {
      if (skipping > 0) skipping -= 1;
      else pending.push(Number.parseInt(hex, 16));
      continue;
    }
    if (!/^[\\{}]/.test(whole)) {
      // Bytes as they are, which no standard allows and programs write: they are of the code page too.
      const run = whole.replace(/[\r\n]+/g, '');
      const skipped = Math.min(skipping, run.length);
      skipping -= skipped;
      // Of a picture that may be millions of signs.
      if (state.stream === 'none') continue;
      for (let at = skipped; at < run.length; at += 1) pending.push(run.charCodeAt(at));
      continue;
    }
    flush();
    if (whole === '{') stack.push(state);
    else if (whole === '}') {
      const inner = state;
      state = stack.pop() ?? state;
      if (inner.stream === 'number' && state.stream !== 'number') text.number(state);
    } else if (word !== undefined) control(word, number);
    else if (symbol === '*') {
      if (state.stream === 'body' || typeof state.stream === 'number')
        state = { ...state, stream: 'around' };
    } else if (symbol === '~') put('\u00A0');
    else if (symbol === '_') put('-');
    else if (symbol === '\n' || symbol === '\r') put('\n');
    else if (symbol !== undefined && /[\\{}]/.test(symbol)) put(symbol);
  }
  flush();
  return { ...toTree(parseHtml(text.html())), left: text.left() };
}

/** The text of an RTF while it is read. */
class RunningText {
  private readonly done: string[] = [];
  private readonly notes: string[] = [];
  private readonly apart = new Map<Stream, string>();
  private line = '';
  private isItem = false;
  private written = '';

  put(sign: string, { stream, change, depth }: State): void {
    if (stream === 'none') return;
    if (stream === 'number') {
      this.written += sign;
      return;
    }
    const isText = stream === 'body' || typeof stream === 'number';
    if (isText && change !== undefined) this.leave(change, sign);
    if (isText && change === 'deleted') return;
    if (typeof stream === 'number')
      this.notes[stream] += escaped(sign.replace(/[\n\t\u2028]/g, ' '));
    else if (stream !== 'body') this.leave(stream, sign);
    else if (sign === '\n') this.close(depth);
    else this.line += htmlOf(sign);
  }

  /** A number that Word wrote out is text; a bullet only says that the paragraph is an item of a list. */
  number(state: State): void {
    const number = this.written.trim();
    this.written = '';
    if (/[\p{L}\p{N}]/u.test(number) && number !== 'o') this.put(`${number} `, state);
    else if (state.stream === 'body') this.isItem = true;
  }

  /** Pictures of bullets, in tables of lists, are none of the text. */
  picture({ stream, change }: State): void {
    if (change !== 'deleted' && stream !== 'none') this.line += picture;
  }

  /** A note begins, and is called here. */
  note({ stream, change }: State): Stream {
    if (stream !== 'body' || change === 'deleted') return stream;
    const id = `fn-rtf-${this.notes.length + 1}`;
    this.line += `<sup><a href="#${id}" id="${id}-ref">*</a></sup>`;
    this.notes.push('');
    return this.notes.length - 1;
  }

  html(): string {
    this.close(0);
    const notes = this.notes.map((note, index) => `<li id="fn-rtf-${index + 1}">${note}</li>`);
    return [...this.done, ...notes].join('').replace(/<\/ul><ul>/g, '');
  }

  left(): TreeReading['left'] {
    const names = ['headers', 'comments', 'deleted', 'inserted', 'boxes', 'matter'] as const;
    // What no reader has to know is written for programs, in Latin letters.
    const around = (this.apart.get('around') ?? '').replace(/[\x20-\x7E]+/g, ' ');
    const fields = this.apart.get('fields') ?? '';
    const addresses = fields.match(/\b(?:https?:|mailto:)[^"\s]+/g) ?? [];
    return [
      ...names.map((name) => ({ case: name, text: this.apart.get(name) ?? '' })),
      { case: 'around', text: around },
      { case: 'element', name: 'a', text: addresses.join(' ') },
    ];
  }

  private leave(stream: Stream, sign: string): void {
    this.apart.set(stream, (this.apart.get(stream) ?? '') + sign.replace(/[\n\u2028]/g, ' '));
  }

  private close(depth: number): void {
    if (this.isItem) this.done.push(`<ul><li>${this.line}</li></ul>`);
    else {
      const tag = depth > 0 ? `h${Math.min(depth, 6)}` : 'p';
      this.done.push(`<${tag}>${this.line}</${tag}>`);
    }
    this.line = '';
    this.isItem = false;
  }
}

const picture = '<img src="picture">';

function htmlOf(text: string): string {
  return escaped(text)
    .replace(/\u2028/g, '<br>')
    .replace(/\t/g, '&nbsp;&nbsp;&nbsp;&nbsp;');
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
