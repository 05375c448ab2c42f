import { startOf } from './chat/messages.ts';
import { escaped } from './escaped.ts';
import { parseHtml, toTree } from './html-tree.ts';
import type { Left, TreeReading } from './tree-reading.ts';
import { childrenOf, descendantsOf, rootOf } from './xml/xml-tree.ts';

/** Reads the source of a page. Templates, categories and files are left out and listed. */
export function readWikiText(text: string, title?: string): TreeReading {
  const left: string[] = [];
  const html = htmlOf(text, left);
  const heading = title === undefined ? '' : `<h1>${escaped(title)}</h1>`;
  const reading = toTree(parseHtml(heading + html));
  return { ...reading, left: leftOf(left) };
}

/** Reads the export of a wiki: each page is a document. */
export function readWikiExport(xml: string): TreeReading {
  const children: TreeReading['tree']['children'] = [];
  const left: Left[] = [];
  const texts: string[] = [];
  for (const page of childrenOf(rootOf(xml), 'page')) {
    const title = childrenOf(page, 'title')[0]?.text ?? '';
    const date = descendantsOf(page, 'timestamp')[0]?.text.slice(0, 10);
    const source = descendantsOf(page, 'text')[0]?.text ?? '';
    if (/^#(?:redirect|تغییر_مسیر|تغییرمسیر)/i.test(source)) {
      left.push(...leftOf([`${title} ${source}`]));
      continue;
    }
    const reading = readWikiText(source, title);
    children.push(startOf({ date }), ...reading.tree.children);
    texts.push(reading.text);
    left.push(...reading.left);
  }
  return { tree: { type: 'root', children }, text: texts.join('\n'), left };
}

function leftOf(left: readonly string[]): Left[] {
  return [{ case: 'element', name: 'template', text: left.join(' ') }];
}

/** The source of a page as HTML. */
function htmlOf(source: string, left: string[]): string {
  const notes: string[] = [];
  let text = source.replace(/<!--[\s\S]*?-->/g, '').replace(/\r\n/g, '\n');
  text = text.replace(/<noinclude>[\s\S]*?<\/noinclude>/g, (whole) => gone(whole, left));
  text = withoutTemplates(text, left);
  text = text.replace(/<ref(?:\s(?:"[^"]*"|[^>"/])*)?>([\s\S]*?)<\/ref>/g, (_, note: string) => {
    notes.push(note);
    const number = notes.length;
    return `<sup><a href="#cite_note-${number}" id="cite_ref-${number}">[${number}]</a></sup>`;
  });
  text = text.replace(/<references\s*\/?>(?:<\/references>)?|<ref[^>]*\/>/g, '');
  text = text.replace(
    /\[\[(?:رده|category|پرونده|تصویر|file|image|wikisource|[a-z]{2,3}):([^\]]*)\]\]/gi,
    (whole) => gone(whole, left),
  );
  const blocks = blocksOf(text.replace(/<\/?poem\b[^>]*>/gi, '\n$&\n'));
  const list = notes.map(
    (note, index) =>
      `<li id="cite_note-${index + 1}"><a href="#cite_ref-${index + 1}">↑</a> ${noteOf(withoutTemplates(note, left))}</li>`,
  );
  return blocks + (list.length > 0 ? `<ol>${list.join('')}</ol>` : '');
}

function gone(text: string, left: string[]): string {
  left.push(text.replace(/[{}[\]|=]+/g, ' ').trim());
  return '';
}

/** What stands in a note, in one line of its own or of each verse in it. */
function noteOf(note: string): string {
  return note
    .replace(/<\/?poem\b[^>]*>/gi, '\n')
    .split('\n')
    .map((line) =>
      line
        .slice(line.startsWith('\u0002') ? 1 : 0)
        .split('\u0003')
        .map(inline)
        .join(gap)
        .trim(),
    )
    .filter((line) => line !== '')
    .join('<br>');
}

/** Between the halves of a couplet. */
const gap = '&nbsp;&nbsp;&nbsp;&nbsp;';

/** The parts of a template; a bar within a link or a note parts none. */
function partsOf(inner: string): string[] {
  const parts = [''];
  for (const [piece] of inner.matchAll(
    /\[\[[^[\]]*\]\]|<ref\b[^>]*[^/>]>[\s\S]*?<\/ref>|<ref>[\s\S]*?<\/ref>|\||[^|[<]+|[[<]/g,
  )) {
    if (piece === '|') parts.push('');
    else parts.push((parts.pop() ?? '') + piece);
  }
  return parts.map((part) => part.trim());
}

/** What a template says in its order: `1=` and `2=` say it; what has another name isn’t of the text. */
function valuesOf(parts: readonly string[]): { values: string[]; named: string[] } {
  const values: string[] = [];
  const named: string[] = [];
  let next = 0;
  for (const part of parts) {
    const [, name, value = ''] = /^([\p{L}\p{N}_ -]{1,30}?)\s*=\s*([\s\S]*)$/u.exec(part) ?? [];
    if (name === undefined) values[next++] = part;
    else if (/^[1-9]$/.test(name)) {
      if (values[Number(name) - 1] !== undefined) named.push(values[Number(name) - 1] ?? '');
      values[Number(name) - 1] = value;
    } else named.push(part);
  }
  return { values: Array.from(values, (value) => value ?? ''), named };
}

/**
 * A couplet ({{ب|…|…}}) becomes one; what opens and closes a poem goes; all other templates are listed, and
 * what a couplet says beside its halves.
 */
function withoutTemplates(source: string, left: string[]): string {
  let text = source;
  for (let round = 0; round < 20; round += 1) {
    const next = text.replace(/\{\{([^{}]*)\}\}/g, (_, inner: string) => {
      const [name = '', ...parts] = partsOf(inner);
      const { values, named } = valuesOf(parts);
      const isCouplet = /^(?:ب|بیت|beyt|م|b)$/i.test(name) && values.length >= 2;
      if (!isCouplet && !(/^(?:م|مصراع|بند)$/.test(name) && values.length === 1))
        return gone(inner, left);
      for (const part of [...values.slice(2), ...named]) gone(part, left);
      // A line of verse is one line of the source from here on.
      return `\n\u0002${values
        .slice(0, 2)
        .map((half) => half.replace(/\s*\n\s*/g, ' '))
        .join('\u0003')}\n`;
    });
    if (next === text) return text;
    text = next;
  }
  return text;
}

function blocksOf(text: string): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let poem: string[] = [];
  let inPoem = false;
  const close = (): void => {
    if (paragraph.length > 0) out.push(`<p>${inline(paragraph.join(' '))}</p>`);
    if (poem.length > 0) out.push(`<p data-chap-verse="">${poem.join('<br>')}</p>`);
    paragraph = [];
    poem = [];
  };
  for (const line of text.split('\n')) {
    const heading = /^(={1,6})\s*(.+?)\s*\1\s*$/.exec(line);
    const couplet = line.startsWith('\u0002') ? line.slice(1).split('\u0003') : undefined;
    if (couplet) {
      if (paragraph.length > 0) close();
      poem.push(couplet.map(inline).join(gap));
    } else if (/<poem[^>]*>/i.test(line)) {
      close();
      inPoem = true;
    } else if (/<\/poem>/i.test(line)) {
      close();
      inPoem = false;
    } else if (heading) {
      close();
      const depth = Math.min(6, (heading[1] ?? '').length);
      out.push(`<h${depth}>${inline(heading[2] ?? '')}</h${depth}>`);
    } else if (line.trim() === '') {
      if (poem.length === 0 || inPoem) close();
    } else if (inPoem) poem.push(inline(line.trim()));
    else if (/^[*#]+\s*/.test(line)) {
      close();
      const tag = line.startsWith('#') ? 'ol' : 'ul';
      out.push(`<${tag}><li>${inline(line.replace(/^[*#:]+\s*/, ''))}</li></${tag}>`);
    } else {
      if (poem.length > 0) close();
      paragraph.push(line.replace(/^[:;]+\s*/, ''));
    }
  }
  close();
  return out.join('\n').replace(/<\/(ul|ol)>\n<\1>/g, '');
}

function inline(text: string): string {
  return text
    .replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1')
    .replace(/\[(https?:\/\/[^\s\]]+)\s+([^\]]+)\]/g, '<a href="$1">$2</a>')
    .replace(/'''''(.+?)'''''/g, '<strong><em>$1</em></strong>')
    .replace(/'''(.+?)'''/g, '<strong>$1</strong>')
    .replace(/''(.+?)''/g, '<em>$1</em>')
    .replace(/__[A-Z]+__/g, '');
}
